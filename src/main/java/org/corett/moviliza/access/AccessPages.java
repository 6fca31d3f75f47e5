package org.corett.moviliza.access;

import jakarta.servlet.http.HttpServletResponse;
import org.corett.moviliza.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a person chooses a password with a link; only who holds it finds the page. */
@Controller
class AccessPages {
    private static final String PAGE = "access/link";

    private final LinkedPasswords passwords;

    AccessPages(LinkedPasswords passwords) {
        this.passwords = passwords;
    }

    @GetMapping(AccessLinks.PATH + "{secret}")
    ModelAndView open(@PathVariable String secret, HttpServletResponse response) {
        keepPrivate(response);
        return page(passwords.holder(secret).orElse(null), "", HttpStatus.OK);
    }

    @PostMapping(AccessLinks.PATH + "{secret}")
    ModelAndView choose(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletResponse response) {
        keepPrivate(response);
        String username = passwords.holder(secret).orElse(null);
        if (username == null) {
            return page(null, "", HttpStatus.OK);
        }
        try {
            return passwords.choose(secret, password, again)
                    ? new ModelAndView("redirect:/entrar?acceso")
                    : page(null, "", HttpStatus.OK);
        } catch (Refusal e) {
            return page(username, e.code(), HttpStatus.BAD_REQUEST);
        }
    }

    /** The address is the secret: it is kept nowhere and told to nobody. */
    private static void keepPrivate(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static ModelAndView page(@Nullable String username, String fault, HttpStatusCode status) {
        ModelAndView page = new ModelAndView(PAGE);
        page.addObject("username", username);
        page.addObject("fault", fault);
        page.setStatus(username == null ? HttpStatus.NOT_FOUND : status);
        return page;
    }
}
