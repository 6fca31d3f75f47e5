package org.corett.moviliza.documents;

import java.security.Principal;
import java.util.Locale;
import org.corett.moviliza.files.Attachment;
import org.corett.moviliza.files.FileType;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.shared.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Issues acts of a case and hands them out. */
@Controller
class ActPages {
    private static final String PATH = DocumentPages.CASE + "/actos";

    private final CaseVisits visits;
    private final Acts acts;
    private final ActKinds kinds;

    ActPages(CaseVisits visits, Acts acts, ActKinds kinds) {
        this.kinds = kinds;
        this.visits = visits;
        this.acts = acts;
    }

    /** Whoever may read an act may have it issued: it says what it says, whoever asks. */
    @PostMapping(PATH)
    String issue(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String language,
            Principal person,
            Locale locale) {
        Reader reader = visits.admit(number, person, locale);
        Reader inLanguage =
                new Reader(reader.username(), reader.groups(), "en".equals(language) ? Language.EN : Language.ES);
        try {
            return kinds.named(kind)
                    .flatMap(each -> acts.issue(each, number, inLanguage))
                    .map(act -> "redirect:/casos/" + number + "/actos/" + act.fileName())
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (PrintingRefused e) {
            return "redirect:" + DocumentPages.refused(number, e.reason());
        }
    }

    @GetMapping(PATH + "/{act:" + Acts.NUMBER + "}.pdf")
    ResponseEntity<byte[]> file(
            @PathVariable String number, @PathVariable String act, Principal person, Locale locale) {
        Reader reader = visits.admit(number, person, locale);
        Act found = acts.find(act, number, reader).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Attachment.of(found.fileName(), FileType.PDF.mediaType(), acts.content(found));
    }
}
