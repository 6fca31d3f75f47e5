package org.corett.moviliza.calls;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.corett.moviliza.notifications.KeptLetters;
import org.corett.moviliza.shared.BaseUrl;
import org.corett.moviliza.shared.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where somebody asks for the link with which she applies.
 *
 * <p>The answer is the same for every address: it tells nobody whether somebody has applied or was invited.
 */
@Controller
class LinkPages {
    private static final int LONGEST = 254;
    private static final String PART = "[^\\s@<>()\\[\\],;:\\\\\"\\p{Cntrl}]+";
    private static final Pattern ADDRESS = Pattern.compile(PART + "@" + PART + "\\." + PART);

    private final Calls calls;
    private final Applications applications;
    private final CallViews views;
    private final KeptLetters kept;
    private final BaseUrl base;
    private final RateLimits limits;
    private final Clock clock;

    LinkPages(
            Calls calls,
            Applications applications,
            CallViews views,
            KeptLetters kept,
            BaseUrl base,
            RateLimits limits,
            Clock clock) {
        this.calls = calls;
        this.applications = applications;
        this.views = views;
        this.kept = kept;
        this.base = base;
        this.limits = limits;
        this.clock = clock;
    }

    @GetMapping(Site.HIRING + "/oferta")
    String form(@PathVariable String hiring, Locale locale, Model page) {
        return form(hiring, "", "", locale, page);
    }

    @PostMapping(Site.HIRING + "/oferta")
    String ask(
            @PathVariable String hiring,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String website,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model page) {
        String address = email.strip();
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(hiring, address, "calls.fault.email", locale, page);
        }
        if (!limits.links.allows(ClientAddress.of(request))) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            return form(hiring, address, "calls.fault.often", locale, page);
        }
        Site site = new Site(Language.of(locale));
        Optional<UUID> mailbox = website.isEmpty() && limits.linksPerAddress.allows(address.toLowerCase(Locale.ROOT))
                ? applications.sendLink(latest(hiring), address, site.language())
                : Optional.empty();
        String sent = Site.CALLS + "/" + hiring + "/oferta/enviado";
        // Where mail is really sent, nothing of the answer may depend on the address.
        String letters = kept.readable() ? "?cartas=" + mailbox.orElseGet(UUID::randomUUID) : "";
        return "redirect:" + site.to(sent + letters);
    }

    @GetMapping(Site.HIRING + "/oferta/enviado")
    String sent(
            @PathVariable String hiring,
            @RequestParam(required = false) UUID cartas,
            HttpServletResponse response,
            Locale locale,
            Model page) {
        Site site = show(hiring, "/oferta/enviado", locale, page);
        response.setHeader("Referrer-Policy", "no-referrer");
        page.addAttribute("letters", kept.readable() && cartas != null ? site.to(kept.path(cartas)) : null);
        return "calls/link-sent";
    }

    private String form(String hiring, String email, String fault, Locale locale, Model page) {
        Site site = show(hiring, "/oferta", locale, page);
        List<Call> published = calls.published(hiring);
        Call call = published.get(published.size() - 1);
        page.addAttribute("call", views.of(call, site.language()));
        page.addAttribute("open", call.takesOffers(OffsetDateTime.now(clock)));
        page.addAttribute("now", views.now(site.language()));
        page.addAttribute("email", email);
        page.addAttribute("fault", fault);
        return "calls/link";
    }

    private Site show(String hiring, String path, Locale locale, Model page) {
        if (calls.published(hiring).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Site site = new Site(Language.of(locale));
        page.addAttribute("site", site);
        page.addAttribute("hiring", hiring);
        page.addAttribute("head", new Head(site, Site.CALLS + "/" + hiring + path, "", base));
        return site;
    }

    private Call latest(String hiring) {
        if (calls.published(hiring).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return calls.latest(hiring);
    }
}
