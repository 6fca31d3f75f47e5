package org.corett.moviliza.calendar;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.corett.moviliza.files.Attachment;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Shown;
import org.corett.moviliza.shared.TypedTable;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the Secretariat reads and replaces the holidays; nobody else comes here. */
@Controller
class HolidayPages {
    private static final String PATH = "/plazos/feriados";
    private static final int LARGEST = 500_000;
    private static final int FAULTS_SHOWN = 20;

    private final Holidays holidays;
    private final HolidayNames names;
    private final People people;
    private final Countries countries;
    private final MessageSource messages;
    private final Clock clock;

    HolidayPages(
            Holidays holidays,
            HolidayNames names,
            People people,
            Countries countries,
            MessageSource messages,
            Clock clock) {
        this.holidays = holidays;
        this.names = names;
        this.people = people;
        this.countries = countries;
        this.messages = messages;
        this.clock = clock;
    }

    /** A replacement in the reader's words. */
    record Line(String when, String who, int holidays) {}

    record Day(String country, String day, HolidayNames.Named name) {}

    @GetMapping(PATH)
    String list(Principal person, Locale locale, Model page) {
        admit(person);
        return show(List.of(), locale, page);
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> table(Principal person) {
        admit(person);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.disposition("feriados.csv"))
                .body(holidays.file());
    }

    @PostMapping(PATH)
    String replace(
            HttpServletRequest request,
            HttpServletResponse response,
            Principal person,
            Locale locale,
            Model page,
            RedirectAttributes next) {
        admit(person);
        TypedTable table = received(request);
        List<HolidayList.Fault> faults = table == null
                ? List.of(new HolidayList.Fault(0, "deadlines.holidays.fault.file", ""))
                : holidays.replace(
                        table, person.getName(), Objects.requireNonNullElse(request.getParameter(Shown.FIELD), ""));
        if (faults.isEmpty()) {
            next.addFlashAttribute("said", messages.getMessage("deadlines.holidays.done", null, locale));
            return "redirect:" + PATH;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(faults, locale, page);
    }

    /** The file as a table; null for none, for one that is too large, and for one whose letters cannot be read. */
    private static @Nullable TypedTable received(HttpServletRequest request) {
        try {
            Part part = request.getPart("file");
            if (part == null || part.getSize() == 0 || part.getSize() > LARGEST) {
                return null;
            }
            try (InputStream content = part.getInputStream()) {
                return TypedTable.of(content.readAllBytes())
                        .filter(table -> table.rows().size() > 1)
                        .orElse(null);
            }
        } catch (IllegalStateException | IOException | ServletException e) {
            // Cut off, too long, or no form with a file.
            return null;
        }
    }

    private String show(List<HolidayList.Fault> faults, Locale locale, Model page) {
        Language language = Language.of(locale);
        page.addAttribute(
                "faults",
                faults.stream()
                        .limit(FAULTS_SHOWN)
                        .map(fault -> sentence(fault, locale))
                        .toList());
        page.addAttribute("more", Math.max(0, faults.size() - FAULTS_SHOWN));
        Map<String, String> known = people.names();
        page.addAttribute(
                "replacements",
                holidays.replacements().stream()
                        .map(each -> new Line(
                                Written.moment(language, each.replacedAt().atZoneSameInstant(clock.getZone())),
                                known.getOrDefault(each.replacedBy(), each.replacedBy()),
                                each.holidays()))
                        .toList());
        page.addAttribute(
                "days",
                holidays.inForce().lines().stream()
                        .map(holiday -> new Day(
                                countries.name(holiday.country(), language),
                                Written.day(language, holiday.day()),
                                names.of(holiday.name(), language)))
                        .toList());
        page.addAttribute("heading", HolidayList.HEADING);
        page.addAttribute("seen", holidays.version());
        return "calendar/holidays";
    }

    private String sentence(HolidayList.Fault fault, Locale locale) {
        String said = messages.getMessage(fault.code(), new Object[] {fault.about()}, locale);
        return fault.line() == 0
                ? said
                : messages.getMessage(
                        "deadlines.holidays.line", new Object[] {String.valueOf(fault.line()), said}, locale);
    }

    private void admit(Principal person) {
        if (!people.groupsOf(person.getName()).contains(Group.TECHNICAL_SECRETARIAT)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
