package org.corett.moviliza.deadlines;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corett.moviliza.casework.CaseFiles;
import org.corett.moviliza.casework.GroupNames;
import org.corett.moviliza.engine.TaskDeadlines;
import org.corett.moviliza.engine.TaskDeadlines.Asked;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Readers;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.TypedDay;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the Secretariat sees what is due and moves a deadline; nobody else comes here. */
@Controller
class DeadlinePages {
    private static final String PATH = "/plazos";
    /** More are many to read; they come when somebody asks for all. */
    private static final int FIRST = 50;

    private static final Map<String, String> GONE = Map.of("", "deadlines.fault.gone");

    /** Somebody else has moved it while she was writing. */
    private static final Map<String, String> CHANGED = Map.of("day", "deadlines.fault.changed");

    private final TaskDeadlines tasks;
    private final DeadlineMoves moves;
    private final MovedDeadlines record;
    private final CaseFiles cases;
    private final Readers readers;
    private final People people;
    private final GroupNames groups;
    private final MessageSource messages;
    private final Clock clock;

    DeadlinePages(
            TaskDeadlines tasks,
            DeadlineMoves moves,
            MovedDeadlines record,
            CaseFiles cases,
            Readers readers,
            People people,
            GroupNames groups,
            MessageSource messages,
            Clock clock) {
        this.tasks = tasks;
        this.moves = moves;
        this.record = record;
        this.cases = cases;
        this.readers = readers;
        this.people = people;
        this.groups = groups;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param about what its case is called */
    record Line(
            String caseNumber,
            String about,
            String task,
            String name,
            String who,
            LocalDate dueOn,
            String due,
            boolean overdue,
            boolean movable) {}

    record MovedLine(
            String caseNumber,
            String about,
            String task,
            String from,
            String to,
            String reason,
            String who,
            String when) {}

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "") String caso,
            @RequestParam(required = false) @Nullable String todos,
            Principal person,
            Locale locale,
            Model page) {
        admit(person);
        Language language = Language.of(locale);
        String asked = visible(caso);
        page.addAttribute("caso", asked);
        List<Asked> all = tasks.asked(asked);
        List<Asked> open = todos == null ? all.subList(0, Math.min(FIRST, all.size())) : all;
        page.addAttribute("further", all.size() - open.size());
        List<MovedDeadlines.Entry> latest = record.latest();
        Map<String, String> titles = titles(
                Stream.concat(
                        open.stream().map(Asked::caseNumber), latest.stream().map(MovedDeadlines.Entry::caseNumber)),
                person,
                language);
        page.addAttribute("readable", titles.keySet());
        page.addAttribute(
                "lines", open.stream().map(each -> line(each, titles, language)).toList());
        GroupNames.Doers doers = groups.doers(language);
        page.addAttribute(
                "moved",
                latest.stream()
                        .map(moved -> new MovedLine(
                                moved.caseNumber(),
                                titles.getOrDefault(moved.caseNumber(), ""),
                                tasks.name(moved.taskName(), language),
                                Written.day(language, moved.oldDay()),
                                Written.day(language, moved.newDay()),
                                moved.reason(),
                                doers.of(moved.movedBy(), moved.movedAt().toInstant()),
                                Written.moment(language, moved.movedAt().atZoneSameInstant(clock.getZone()))))
                        .toList());
        return "deadlines/list";
    }

    @GetMapping(PATH + "/mover")
    String form(
            @RequestParam(defaultValue = "") String caso,
            @RequestParam(defaultValue = "") String tarea,
            @RequestParam(defaultValue = "") String vence,
            Principal person,
            Locale locale,
            Model page) {
        admit(person);
        return show(caso, tarea, vence, "", "", Map.of(), person, locale, page);
    }

    @PostMapping(PATH + "/mover")
    String move(
            @RequestParam(defaultValue = "") String caso,
            @RequestParam(defaultValue = "") String tarea,
            @RequestParam(defaultValue = "") String vence,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String reason,
            Principal person,
            HttpServletResponse response,
            Locale locale,
            Model page,
            RedirectAttributes next) {
        admit(person);
        DeadlineMoves.Outcome moved =
                moved(visible(caso), visible(tarea), visible(vence), CleanText.line(day), reason, person);
        Map<String, String> faults = moved.faults();
        Asked since = faults.equals(GONE)
                ? moves.movedSince(visible(caso), visible(tarea), visible(vence))
                        .orElse(null)
                : null;
        if (since != null) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return show(caso, tarea, since.due().toString(), day, reason, CHANGED, person, locale, page);
        }
        if (faults.isEmpty() || faults.equals(GONE)) {
            next.addFlashAttribute("said", said(moved, locale));
            next.addFlashAttribute("typed", faults.isEmpty() ? "" : reason.strip());
            return "redirect:" + PATH;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return show(caso, tarea, vence, day, reason, faults, person, locale, page);
    }

    private DeadlineMoves.Outcome moved(
            String caseNumber, String task, String due, String day, String reason, Principal person) {
        try {
            return moves.move(caseNumber, task, due, day, reason, person.getName());
        } catch (ConcurrencyFailureException e) {
            return DeadlineMoves.Outcome.not(GONE);
        }
    }

    /** To which day it moved, and why not to the one that was chosen. */
    private String said(DeadlineMoves.Outcome moved, Locale locale) {
        if (moved.wanted() == null || moved.day() == null) {
            return messages.getMessage("deadlines.fault.gone", null, locale);
        }
        String code = moved.day().equals(moved.wanted()) ? "deadlines.done" : "deadlines.doneLater";
        Language language = Language.of(locale);
        Object[] days = {Written.day(language, moved.day()), Written.weekday(language, moved.wanted())};
        return messages.getMessage(code, days, locale);
    }

    private String show(
            String caso,
            String tarea,
            String vence,
            String day,
            String reason,
            Map<String, String> faults,
            Principal person,
            Locale locale,
            Model page) {
        Asked asked = moves.movable(visible(caso), visible(tarea), visible(vence))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Language language = Language.of(locale);
        page.addAttribute("line", line(asked, titles(Stream.of(asked.caseNumber()), person, language), language));
        page.addAttribute("day", day);
        page.addAttribute("example", TypedDay.example(moves.example(asked)));
        page.addAttribute("reason", reason);
        page.addAttribute("faults", faults);
        return "deadlines/move";
    }

    /** What these cases are called, as far as she may see them. */
    private Map<String, String> titles(Stream<String> numbers, Principal person, Language language) {
        return cases.titles(numbers.collect(Collectors.toSet()), readers.named(person.getName(), language));
    }

    private Line line(Asked asked, Map<String, String> titles, Language language) {
        return new Line(
                asked.caseNumber(),
                titles.getOrDefault(asked.caseNumber(), ""),
                asked.task(),
                tasks.name(asked, language),
                groups.of(asked.groups(), language),
                asked.due(),
                Written.day(language, asked.due()),
                asked.due().isBefore(LocalDate.now(clock)),
                asked.movable());
    }

    /** No number has a control character, which the database could not even be asked for. */
    private static String visible(String typed) {
        return CleanText.line(typed);
    }

    private void admit(Principal person) {
        if (!Audience.SECRETARIAT.includes(people.groupsOf(person.getName()))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
