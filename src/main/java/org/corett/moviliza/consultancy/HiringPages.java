package org.corett.moviliza.consultancy;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.files.Attachment;
import org.corett.moviliza.files.FileType;
import org.corett.moviliza.shared.CaseNumber;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The officials' pages of hirings: the list, each hiring, and the documents of its offers. */
@Controller
class HiringPages {
    private static final int PAGE = 25;
    static final String NUMBER = "/consultorias/{number:CONS" + CaseNumber.TAIL + "}";

    private final HiringVisits readers;
    private final Hirings hirings;
    private final HiringSummary summary;
    private final Awaiting awaiting;
    private final Calls calls;
    private final HiringCalls hiringCalls;
    private final OfferViews offerViews;
    private final HiringRecord record;
    private final Invitations invitations;
    private final OfficialConflicts conflicts;

    HiringPages(
            HiringVisits readers,
            Hirings hirings,
            HiringSummary summary,
            Awaiting awaiting,
            Calls calls,
            HiringCalls hiringCalls,
            OfferViews offerViews,
            HiringRecord record,
            Invitations invitations,
            OfficialConflicts conflicts) {
        this.readers = readers;
        this.hirings = hirings;
        this.summary = summary;
        this.awaiting = awaiting;
        this.calls = calls;
        this.hiringCalls = hiringCalls;
        this.offerViews = offerViews;
        this.record = record;
        this.invitations = invitations;
        this.conflicts = conflicts;
    }

    @GetMapping("/consultorias")
    String list(@RequestParam(defaultValue = "0") int pagina, Principal person, Locale locale, Model page) {
        HiringReader reader = readers.admit(person, locale);
        long last = Math.max(0, (hirings.count() - 1) / PAGE);
        long shown = Math.max(0, Math.min(pagina, last));
        List<Hiring> hired = hirings.page(PAGE, shown * PAGE);
        Map<String, List<Awaiting.Line>> awaited =
                awaiting.of(hired.stream().map(Hiring::number).toList(), reader);
        page.addAttribute("hirings", summary.lines(hired, awaited, reader.language()));
        page.addAttribute("pagina", shown);
        page.addAttribute("more", shown < last);
        return "consultancy/hirings";
    }

    @GetMapping(NUMBER)
    String one(@PathVariable String number, Principal person, Locale locale, Model page) {
        HiringReader reader = readers.admit(person, locale);
        Hiring hiring = readers.hiring(number);
        List<Call> published = calls.of(number);
        List<HiringCalls.View> views = new ArrayList<>(hiringCalls.of(number, reader.language()));
        Collections.reverse(views);
        page.addAttribute("hiring", hiring);
        page.addAttribute("subject", summary.title(hiring, reader.language()));
        page.addAttribute("facts", summary.facts(hiring, reader.language()));
        page.addAttribute("successors", hirings.restarting(number));
        page.addAttribute("awaited", summary.awaited(hiring, awaiting.of(List.of(number), reader), reader.language()));
        page.addAttribute("calls", views);
        page.addAttribute(
                "editable", reader.sight().editsTerms() && published.stream().anyMatch(hiringCalls::editable));
        page.addAttribute("answers", reader.sight().editsTerms());
        page.addAttribute("offers", reader.sight().figures() ? offerViews.of(number, reader) : List.of());
        page.addAttribute("figures", reader.sight().figures());
        page.addAttribute("comparable", reader.sight().figures() && Comparisons.comparable(hiring));
        page.addAttribute("selection", summary.selection(hiring, reader));
        page.addAttribute(
                "invitations", reader.sight().organ() ? invitations.of(number, reader.language()) : List.of());
        page.addAttribute("official", reader.sight().organ());
        page.addAttribute("conflicts", reader.sight().organ() ? conflicts.of(number) : List.of());
        page.addAttribute("contract", summary.contract(hiring, reader.language()));
        HiringRecord.Lines lines = record.of(number, reader);
        page.addAttribute("record", lines.events());
        page.addAttribute("downloads", lines.downloads());
        return "consultancy/hiring";
    }

    /** Only ever as an attachment: a stranger made it. */
    @GetMapping(NUMBER + "/ofertas/{place:\\d{1,9}}/{file:\\d{1,18}}")
    ResponseEntity<byte[]> document(
            @PathVariable String number,
            @PathVariable int place,
            @PathVariable long file,
            Principal person,
            Locale locale) {
        HiringReader reader = readers.admit(person, locale);
        OfferViews.Taken taken = offerViews
                .take(readers.hiring(number).number(), place, file, reader)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        record.downloaded(number, reader, place, taken.file().kind(), file);
        // Applicants name their files alike.
        return Attachment.of(
                number + "-" + place + "-" + taken.content().name(),
                FileType.PDF.mediaType(),
                taken.content().content());
    }
}
