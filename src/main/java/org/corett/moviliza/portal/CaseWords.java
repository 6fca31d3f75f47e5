package org.corett.moviliza.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.casework.CaseFile;
import org.corett.moviliza.casework.CaseLine;
import org.corett.moviliza.casework.GroupNames;
import org.corett.moviliza.engine.ProcessNames;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Cases as their pages say them: days, moments and durations in the reader's language. */
@Component
class CaseWords {
    /** A longer course is shown from its end, so that the page stays light. */
    static final int MOST_EVENTS = 150;

    /** Days; what lasted less is told to the hour. */
    private static final int ROUNDED_FROM = 3;

    private static final int HALF_A_DAY = 12;

    private final GroupNames names;
    private final ProcessNames processNames;
    private final MessageSource messages;
    private final Clock clock;

    CaseWords(GroupNames names, ProcessNames processNames, MessageSource messages, Clock clock) {
        this.names = names;
        this.processNames = processNames;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Whom a case waits for.
     *
     * @param own the address of the task where it is the reader's own
     */
    record Awaited(
            @Nullable String own, String task, String who, String taken, String since, String due, boolean overdue) {}

    /** A line of the list. */
    record Line(
            String number,
            String title,
            String process,
            String step,
            String state,
            boolean running,
            String since,
            List<Awaited> awaited) {}

    /**
     * An entry of the course; code names what kind it is.
     *
     * @param until when what was waited for happened; empty for anything else
     */
    record Event(
            String code,
            String when,
            String until,
            String took,
            String what,
            String who,
            String detail,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * What the page of a case shows beside its data.
     *
     * @param offices who holds both offices
     * @param earlier how many entries of the course are not shown
     */
    record View(
            String state,
            String started,
            @Nullable String ended,
            List<String> offices,
            List<Awaited> awaited,
            List<Event> course,
            int earlier) {}

    Line line(CaseLine line, Language language) {
        return new Line(
                line.number(),
                line.title(),
                line.processName(),
                line.step(),
                state(line.running(), language),
                line.running(),
                day(line.endedAt() == null ? line.startedAt() : line.endedAt(), language),
                awaited(line.awaited(), language));
    }

    View view(CaseFile file, boolean whole, Language language) {
        int earlier = whole ? 0 : Math.max(0, file.course().size() - MOST_EVENTS);
        return new View(
                state(file.running(), language),
                day(file.startedAt(), language),
                file.endedAt() == null ? null : day(file.endedAt(), language),
                names.atTheTime(language).offices(Instant.now(clock)),
                awaited(file.awaited(), language),
                file.course().subList(earlier, file.course().size()).stream()
                        .map(event -> event(event, language))
                        .toList(),
                earlier);
    }

    /** The same task of several groups is one line with all of them. */
    List<Awaited> awaited(List<CaseFile.Awaited> awaited, Language language) {
        Map<List<Object>, Awaited> lines = new LinkedHashMap<>();
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (CaseFile.Awaited each : awaited) {
            Awaited line = new Awaited(
                    each.taskId() == null ? null : "/tareas/" + each.taskId(),
                    each.task(),
                    each.who(),
                    each.taken() == null ? "" : each.taken(),
                    day(each.since(), language),
                    each.due() == null ? "" : day(each.due(), language),
                    each.due() != null && each.due().isBefore(Instant.now(clock)));
            // Whoever has two such tasks stands in two lines, once in each.
            int turn = seen.merge(List.of(line.task(), line.since(), line.due(), line.who()), 1, Integer::sum);
            lines.merge(List.of(line.task(), line.since(), line.due(), turn), line, CaseWords::together);
        }
        return new ArrayList<>(lines.values());
    }

    private static Awaited together(Awaited one, Awaited other) {
        return new Awaited(
                one.own() == null ? other.own() : one.own(),
                one.task(),
                joined(one.who(), other.who()),
                joined(one.taken(), other.taken()),
                one.since(),
                one.due(),
                one.overdue());
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other;
    }

    private Event event(CaseFile.Event event, Language language) {
        String took = event.until() == null ? "" : took(Duration.between(event.at(), event.until()), language);
        boolean waited = event.kind() == CaseFile.Kind.HAPPENED && !took.isEmpty();
        return new Event(
                event.kind().name(),
                minute(event.at(), language),
                waited && event.until() != null ? minute(event.until(), language) : "",
                took,
                event.what(),
                event.who(),
                event.detail(),
                event.before(),
                event.after());
    }

    private String took(Duration duration, Language language) {
        if (duration.toMinutes() < 1) {
            return "";
        }
        if (duration.toHours() < 1) {
            return say("portal.case.minutes", language, duration.toMinutes());
        }
        long days = duration.toDays();
        if (days < 1) {
            return say("portal.case.hours", language, duration.toHours());
        }
        if (days >= ROUNDED_FROM) {
            return say(
                    "portal.case.days", language, duration.plusHours(HALF_A_DAY).toDays());
        }
        String whole = say("portal.case.days", language, days);
        return duration.toHoursPart() == 0
                ? whole
                : say("portal.case.and", language, whole, say("portal.case.hours", language, duration.toHoursPart()));
    }

    String state(boolean running, Language language) {
        return say(running ? "portal.case.running" : "portal.case.finished", language);
    }

    private String minute(Instant moment, Language language) {
        return Written.minute(language, moment.atZone(clock.getZone()));
    }

    String day(Instant moment, Language language) {
        return Written.day(language, moment.atZone(clock.getZone()).toLocalDate());
    }

    /** The names of processes by their keys, for the choice in the list. */
    Map<String, String> processes(List<String> keys, Language language) {
        Map<String, String> processes = new LinkedHashMap<>();
        keys.forEach(key -> processes.put(key, processNames.of(key).in(language)));
        return processes;
    }

    /** What somebody looked for, as it can be shown and asked of the database. */
    static String shown(String text, int longest) {
        return CleanText.first(CleanText.line(text), longest);
    }

    private String say(String code, Language language, Object... arguments) {
        return messages.getMessage(code, arguments, code, language.locale());
    }
}
