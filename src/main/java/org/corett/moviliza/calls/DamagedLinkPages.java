package org.corett.moviliza.calls;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.corett.moviliza.shared.LinkSecret;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A link that a mail program has cut short or lengthened: its holder is told so, and where she gets another. */
@Controller
class DamagedLinkPages {
    private final ApplicationPages applications;

    DamagedLinkPages(ApplicationPages applications) {
        this.applications = applications;
    }

    @GetMapping(CallPaths.HIRING + "/oferta/{damaged:(?!" + LinkSecret.PATTERN + "$).+}")
    String damaged(@PathVariable String hiring, HttpServletResponse response, Locale locale, Model page) {
        return applications.noSuchLink(new NoSuchLink(hiring), response, locale, page);
    }
}
