package org.corett.moviliza.consultancy;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import java.util.Map;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.shared.Shown;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the Secretariat changes the terms of a second call. */
@Controller
class TermsPages {
    private static final String PATH = HiringPages.NUMBER + "/terminos";

    private final HiringVisits readers;
    private final SecondCallTerms terms;
    private final HiringWording wording;

    TermsPages(HiringVisits readers, SecondCallTerms terms, HiringWording wording) {
        this.readers = readers;
        this.terms = terms;
        this.wording = wording;
    }

    @GetMapping(PATH)
    String form(@PathVariable String number, Principal person, Locale locale, Model page, HttpServletResponse answer) {
        editor(number, person, locale);
        TermsForm form = terms.editable(number)
                .map(call -> TermsForm.of(terms.inForce(call)))
                .orElseGet(() -> new TermsForm("", "", "", "", "", "", ""));
        return show(number, form, Map.of(), page, answer);
    }

    @PostMapping(PATH)
    String rewrite(
            @PathVariable String number,
            @ModelAttribute("form") TermsForm form,
            @RequestParam(name = Shown.FIELD, defaultValue = "") String seen,
            Principal person,
            Locale locale,
            Model page,
            HttpServletResponse answer,
            RedirectAttributes next) {
        HiringReader reader = editor(number, person, locale);
        Map<String, String> faults = terms.rewrite(number, form, seen, reader.username());
        if (!faults.isEmpty()) {
            return show(number, form, faults, page, answer);
        }
        next.addFlashAttribute("said", wording.text("consultancy.terms.done", reader.language()));
        return "redirect:/consultorias/" + number;
    }

    private HiringReader editor(String number, Principal person, Locale locale) {
        HiringReader reader = readers.admit(person, locale);
        if (!reader.sight().editsTerms()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        readers.hiring(number);
        return reader;
    }

    private String show(
            String number, TermsForm form, Map<String, String> faults, Model page, HttpServletResponse answer) {
        Call call = terms.editable(number).orElse(null);
        if (call == null) {
            answer.setStatus(HttpServletResponse.SC_CONFLICT);
        } else if (!faults.isEmpty()) {
            answer.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        page.addAttribute("number", number);
        page.addAttribute("form", form);
        page.addAttribute("faults", faults);
        page.addAttribute("open", call != null);
        page.addAttribute("seen", call == null ? "" : Shown.of(terms.inForce(call)));
        page.addAttribute("currency", call == null ? "" : terms.inForce(call).currency());
        return "consultancy/terms";
    }
}
