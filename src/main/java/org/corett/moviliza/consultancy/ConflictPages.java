package org.corett.moviliza.consultancy;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import org.corett.moviliza.shared.CleanText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody of the Presidency or the Secretariat declares a conflict of interest in a hiring [gaps 23]. */
@Controller
class ConflictPages {
    private static final String PATH = HiringPages.NUMBER + "/conflicto";
    private static final int LONGEST = 2000;

    private final HiringVisits readers;
    private final OfficialConflicts conflicts;
    private final HiringWording wording;

    ConflictPages(HiringVisits readers, OfficialConflicts conflicts, HiringWording wording) {
        this.readers = readers;
        this.conflicts = conflicts;
        this.wording = wording;
    }

    @GetMapping(PATH)
    String form(@PathVariable String number, Principal person, Locale locale, Model page) {
        HiringReader reader = official(person, locale);
        return show(readers.hiring(number), reader, "", "", page);
    }

    @PostMapping(PATH)
    String declare(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            Locale locale,
            Model page,
            HttpServletResponse answer,
            RedirectAttributes next) {
        HiringReader reader = official(person, locale);
        Hiring hiring = readers.hiring(number);
        String typed = CleanText.text(reason);
        if (typed.isEmpty() || typed.length() > LONGEST) {
            answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            String fault = typed.isEmpty() ? "consultancy.conflict.fault" : "consultancy.terms.fault.long";
            return show(hiring, reader, typed, fault, page);
        }
        boolean kept = conflicts.declare(hiring, reader, typed);
        next.addFlashAttribute(
                "said",
                wording.text(kept ? "consultancy.conflict.done" : "consultancy.conflict.before", reader.language()));
        return "redirect:/consultorias/" + number;
    }

    private HiringReader official(Principal person, Locale locale) {
        HiringReader reader = readers.admit(person, locale);
        if (!reader.sight().organ()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return reader;
    }

    private String show(Hiring hiring, HiringReader reader, String reason, String fault, Model page) {
        page.addAttribute("number", hiring.number());
        page.addAttribute("reason", reason);
        page.addAttribute("fault", fault);
        page.addAttribute("declared", conflicts.declared(hiring.number(), reader.username()));
        return "consultancy/conflict";
    }
}
