package org.corett.moviliza.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.corett.moviliza.files.Attachment;
import org.corett.moviliza.files.FileContent;
import org.corett.moviliza.files.FileType;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.CaseNumber;
import org.corett.moviliza.shared.TypedDay;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The officials' page of reports: what each agreement asks for and what has come. Both organs and the managers read it,
 * both organs take files from it, and the Presidency asks there for a report outside the calendar.
 */
@Controller
class ReportPages {
    private static final String PATH = "/informes";

    private final People people;
    private final OwedView view;
    private final ExtraReports extra;
    private final ReportFiles files;
    private final MessageSource messages;

    ReportPages(People people, OwedView view, ExtraReports extra, ReportFiles files, MessageSource messages) {
        this.people = people;
        this.view = view;
        this.extra = extra;
        this.files = files;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String list(Principal person, Locale locale, Model page) {
        return show(groups(person), Map.of("caseNumber", "", "subject", "", "dueOn", ""), Map.of(), locale, page);
    }

    @PostMapping(PATH + "/pedir")
    String request(
            @RequestParam(defaultValue = "") String caseNumber,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String dueOn,
            Principal person,
            HttpServletResponse response,
            Locale locale,
            Model page,
            RedirectAttributes next) {
        Set<String> groups = groups(person);
        if (!Audience.PRESIDENCY.includes(groups)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        List<String> faults = request(caseNumber.strip(), subject.strip(), dueOn.strip());
        if (faults.isEmpty()) {
            next.addFlashAttribute("said", messages.getMessage("reporting.request.done", null, locale));
            return "redirect:" + PATH;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        Map<String, String> sentences = new LinkedHashMap<>();
        faults.forEach(field -> sentences.put(field, "reporting.request.fault." + field));
        Map<String, String> typed = Map.of("caseNumber", caseNumber, "subject", subject, "dueOn", dueOn);
        return show(groups, typed, sentences, locale, page);
    }

    private List<String> request(String caseNumber, String subject, String dueOn) {
        try {
            return extra.request(caseNumber, subject, dueOn);
        } catch (ReportNotAwaited e) {
            return List.of("caseNumber");
        }
    }

    /** Only ever as an attachment: a stranger made it. */
    @GetMapping(PATH + "/{caseNumber:MR" + CaseNumber.TAIL + "}/{report:\\d{1,6}}/archivos/{id:\\d{1,18}}")
    ResponseEntity<byte[]> file(
            @PathVariable String caseNumber, @PathVariable int report, @PathVariable long id, Principal person) {
        if (!organ(groups(person))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        FileContent file = files.content(caseNumber, report, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Attachment.of(file.name(), FileType.PDF.mediaType(), file.content());
    }

    private String show(
            Set<String> groups, Map<String, String> typed, Map<String, String> faults, Locale locale, Model page) {
        page.addAttribute("cases", view.all(organ(groups), Audience.SECRETARIAT.includes(groups), locale));
        page.addAttribute("asks", Audience.PRESIDENCY.includes(groups));
        page.addAttribute("askable", extra.askable());
        page.addAttribute("typed", typed);
        page.addAttribute("example", TypedDay.example(extra.example()));
        page.addAttribute("faults", faults);
        return "reporting/reports";
    }

    private static boolean organ(Set<String> groups) {
        return Audience.ORGANS.includes(groups);
    }

    /** Answers Forbidden to whoever may not read the page. */
    private Set<String> groups(Principal person) {
        Set<String> groups = Set.copyOf(people.groupsOf(person.getName()));
        if (!organ(groups) && !Audience.MANAGERS.includes(groups)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return groups;
    }
}
