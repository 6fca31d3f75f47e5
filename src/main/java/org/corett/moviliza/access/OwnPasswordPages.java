package org.corett.moviliza.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.corett.moviliza.engine.GivenPasswords;
import org.corett.moviliza.engine.Passwords;
import org.corett.moviliza.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where everybody changes her own password; she then signs in anew, and nobody else's session of hers goes on. */
@Controller
class OwnPasswordPages {
    private static final String ADDRESS = "/contrasena";

    private final Passwords passwords;
    private final GivenPasswords given;

    OwnPasswordPages(Passwords passwords, GivenPasswords given) {
        this.passwords = passwords;
        this.given = given;
    }

    @GetMapping(ADDRESS)
    String form(Principal person, Model page) {
        page.addAttribute("given", given.stands(person.getName()));
        return "access/own";
    }

    @PostMapping(ADDRESS)
    String change(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            Principal person,
            HttpServletRequest request,
            HttpServletResponse response,
            Model page) {
        try {
            if (!password.equals(again)) {
                throw new Refusal("again", "access.different");
            }
            if (password.equals(present)) {
                throw new Refusal("password", "access.same");
            }
            passwords.change(person.getName(), present, password);
        } catch (Refusal e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            page.addAttribute("field", e.field());
            page.addAttribute("fault", e.code());
            return form(person, page);
        }
        new SecurityContextLogoutHandler().logout(request, response, null);
        return "redirect:/entrar?acceso";
    }
}
