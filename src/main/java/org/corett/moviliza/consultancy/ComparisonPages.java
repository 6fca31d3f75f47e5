package org.corett.moviliza.consultancy;

import java.security.Principal;
import java.util.Locale;
import org.corett.moviliza.files.Attachment;
import org.corett.moviliza.files.FileType;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The comparison of a hiring's offers: on a page, and as a workbook that shows the same. */
@Controller
class ComparisonPages {
    private final HiringVisits readers;
    private final HiringSummary summary;
    private final Comparisons comparisons;
    private final ComparisonWorkbook workbook;
    private final HiringWording wording;

    ComparisonPages(
            HiringVisits readers,
            HiringSummary summary,
            Comparisons comparisons,
            ComparisonWorkbook workbook,
            HiringWording wording) {
        this.readers = readers;
        this.summary = summary;
        this.comparisons = comparisons;
        this.workbook = workbook;
        this.wording = wording;
    }

    @GetMapping(HiringPages.NUMBER + "/comparacion")
    String page(@PathVariable String number, Principal person, Locale locale, Model page) {
        HiringReader reader = readers.admit(person, locale);
        Hiring hiring = comparable(number, reader);
        page.addAttribute("hiring", hiring);
        page.addAttribute("subject", summary.title(hiring, reader.language()));
        page.addAttribute("currency", summary.currency(hiring));
        page.addAttribute("comparison", comparisons.of(hiring, reader));
        return "consultancy/comparison";
    }

    @GetMapping(HiringPages.NUMBER + "/comparacion.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String number, Principal person, Locale locale) {
        HiringReader reader = readers.admit(person, locale);
        Hiring hiring = comparable(number, reader);
        String title = number + " · " + summary.title(hiring, reader.language());
        String currency = summary.currency(hiring);
        Comparison comparison = comparisons.of(hiring, reader);
        String missing =
                wording.leftOut(reader.language()).map(said -> " · " + said).orElse("");
        byte[] content = workbook.write(title + missing, currency, comparison, reader.language());
        return Attachment.of(number + "-comparacion.xlsx", FileType.XLSX.mediaType(), content);
    }

    private Hiring comparable(String number, HiringReader reader) {
        Hiring hiring = readers.hiring(number);
        if (!reader.sight().figures() || !Comparisons.comparable(hiring)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return hiring;
    }
}
