package org.corett.moviliza.plenary;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.corett.moviliza.shared.CaseNumber;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.Shown;
import org.corett.moviliza.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agreements by their numbers, where the Secretariat records what became of them. */
@Controller
class AgreementPages {
    static final String PATH = PlenaryPages.PATH + "/acuerdos";

    private static final String ONE = PATH + "/{motion:MO" + CaseNumber.TAIL + "}";
    private static final int LONGEST = 2000;

    private final PlenaryVisits readers;
    private final AgreementBook agreements;
    private final PlenaryPages pages;
    private final MessageSource messages;
    private final Clock clock;

    AgreementPages(
            PlenaryVisits readers, AgreementBook agreements, PlenaryPages pages, MessageSource messages, Clock clock) {
        this.readers = readers;
        this.agreements = agreements;
        this.pages = pages;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "") String estado,
            @RequestParam(defaultValue = "0") int pagina,
            Principal person,
            Locale locale,
            Model page) {
        PlenarySight sight = readers.admit(person);
        AgreementBook.Standing standing = Arrays.stream(AgreementBook.Standing.values())
                .filter(one -> one.name().equals(estado))
                .findFirst()
                .orElse(AgreementBook.Standing.ALL);
        page.addAttribute("sight", sight);
        page.addAttribute("standing", standing);
        page.addAttribute("standings", AgreementBook.Standing.values());
        Slice<AgreementBook.Line> found = agreements.find(standing, pagina);
        page.addAttribute("agreements", found);
        page.addAttribute(
                "opens",
                readers.opens(
                        person,
                        found.lines().stream()
                                .map(AgreementBook.Line::subjectCase)
                                .toList()));
        page.addAttribute("written", pages.words(locale));
        return "plenary/agreements";
    }

    @GetMapping(ONE)
    String form(@PathVariable String motion, Principal person, Locale locale, Model page) {
        AgreementBook.Line agreement = kept(motion, person);
        LocalDate day = agreement.fulfilledOn();
        return show(agreement, day == null ? "" : day.toString(), "", Map.of(), locale, page);
    }

    @PostMapping(ONE)
    String record(
            @PathVariable String motion,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(name = Shown.FIELD, defaultValue = "") String seen,
            Principal person,
            HttpServletResponse response,
            Locale locale,
            Model page,
            RedirectAttributes next) {
        AgreementBook.Line agreement = kept(motion, person);
        String told = CleanText.text(account);
        Map<String, String> faults = new LinkedHashMap<>();
        LocalDate fulfilledOn = day.isBlank() ? null : parsed(day.strip());
        if (!day.isBlank() && !plausible(fulfilledOn, agreement)) {
            faults.put("day", "plenary.page.fault.day");
        }
        if (told.isEmpty() || told.length() > LONGEST) {
            faults.put("account", "plenary.page.fault.account");
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(agreement, day, account, faults, locale, page);
        }
        if (!agreements.record(motion, fulfilledOn, told, seen, person.getName(), OffsetDateTime.now(clock))) {
            response.setStatus(HttpStatus.CONFLICT.value());
            page.addAttribute("changed", true);
            return show(kept(motion, person), day, account, faults, locale, page);
        }
        next.addFlashAttribute(
                "said", messages.getMessage("plenary.page.recorded", new Object[] {agreement.agreement()}, locale));
        return "redirect:" + PATH;
    }

    private boolean plausible(@Nullable LocalDate day, AgreementBook.Line agreement) {
        LocalDate adopted =
                agreement.closedAt().atZoneSameInstant(clock.getZone()).toLocalDate();
        return day != null && !day.isBefore(adopted) && !day.isAfter(LocalDate.now(clock));
    }

    private static @Nullable LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private String show(
            AgreementBook.Line agreement,
            String day,
            String account,
            Map<String, String> faults,
            Locale locale,
            Model page) {
        page.addAttribute("agreement", agreement);
        page.addAttribute("day", day);
        page.addAttribute("account", account);
        page.addAttribute("faults", faults);
        page.addAttribute("written", pages.words(locale));
        return "plenary/fulfilment";
    }

    /** Answers Forbidden to everybody but the Secretariat, and Not Found to what was not agreed. */
    private AgreementBook.Line kept(String motion, Principal person) {
        if (!readers.admit(person).keeps()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return agreements.find(motion).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
