package org.corett.moviliza.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.engine.AwaitedTasks;
import org.corett.moviliza.engine.CaseHistory;
import org.corett.moviliza.engine.CaseHistory.Passage;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What happened in a case and whom it waits for, in words. */
@Component
class CaseCourse {
    private final GroupNames names;
    private final People people;
    private final List<CaseChanges> changes;
    private final MessageSource messages;
    private final Clock clock;

    CaseCourse(
            GroupNames names, People people, ObjectProvider<CaseChanges> changes, MessageSource messages, Clock clock) {
        this.names = names;
        this.people = people;
        this.changes = changes.orderedStream().toList();
        this.messages = messages;
        this.clock = clock;
    }

    /** Everything that happened, the first first. */
    List<CaseFile.Event> of(CaseRecord run, List<Passage> passages, Reader reader) {
        Words words = new Words(reader);
        List<CaseFile.Event> events = new ArrayList<>();
        events.add(new CaseFile.Event(
                CaseFile.Kind.STARTED,
                run.startedAt(),
                null,
                words.say("started"),
                words.person(run.startedBy()),
                "",
                null,
                null));
        passages.forEach(passage -> events.add(words.event(passage)));
        changes.stream()
                .filter(each -> each.about(run.process()))
                .flatMap(each -> each.changes(run.number(), reader).stream())
                .forEach(change -> events.add(words.event(change, moment(change, passages))));
        events.sort(Comparator.comparing(CaseFile.Event::at));
        if (run.endedAt() != null) {
            events.add(new CaseFile.Event(
                    CaseFile.Kind.ENDED, run.endedAt(), null, words.say("ended"), "", "", null, null));
        }
        return events;
    }

    /** Sheets keep the day only: they changed when their author completed her task on it. */
    private Instant moment(CaseChange change, List<Passage> passages) {
        if (change.at() != null) {
            return change.at();
        }
        return passages.stream()
                .filter(passage -> passage.kind() == CaseHistory.Kind.TASK
                        && passage.person() != null
                        && passage.person().equals(change.person()))
                .map(Passage::until)
                .filter(until -> until != null
                        && until.atZone(clock.getZone()).toLocalDate().equals(change.day()))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> change.day().atStartOfDay(clock.getZone()).toInstant());
    }

    /** Open tasks by case. */
    Map<String, List<CaseFile.Awaited>> tasks(List<AwaitedTasks.Awaited> tasks, Reader reader) {
        Words words = new Words(reader);
        Map<String, List<CaseFile.Awaited>> byCase = new LinkedHashMap<>();
        for (AwaitedTasks.Awaited task : words.holders.inOrder(tasks)) {
            boolean own = task.isFor(reader.groups(), reader.username());
            byCase.computeIfAbsent(task.caseNumber(), key -> new ArrayList<>())
                    .add(new CaseFile.Awaited(
                            own ? task.taskId() : null,
                            task.name().in(reader.language()),
                            words.holders.of(task.groups(), Instant.now(clock)),
                            task.taken() == null ? null : words.person(task.taken()),
                            task.since(),
                            task.due()));
        }
        return byCase;
    }

    /** What is waited for that is nobody's task, by case. */
    Map<String, List<CaseFile.Awaited>> waits(Map<String, List<Passage>> waits, Reader reader) {
        Map<String, List<CaseFile.Awaited>> byCase = new LinkedHashMap<>();
        waits.forEach((number, passages) -> byCase.put(
                number,
                passages.stream()
                        .map(wait -> new CaseFile.Awaited(
                                null, wait.name().in(reader.language()), "", null, wait.from(), wait.due()))
                        .toList()));
        return byCase;
    }

    /** What every entry is worded with, read once. */
    private final class Words {
        private final Language language;
        private final GroupNames.AtTheTime holders;
        private final Map<String, String> people;

        Words(Reader reader) {
            this.language = reader.language();
            this.holders = names.atTheTime(language);
            this.people = CaseCourse.this.people.names();
        }

        CaseFile.Event event(Passage passage) {
            return new CaseFile.Event(
                    switch (passage.kind()) {
                        case TASK -> CaseFile.Kind.TASK;
                        case DECISION -> CaseFile.Kind.DECISION;
                        case EVENT -> CaseFile.Kind.HAPPENED;
                    },
                    passage.from(),
                    passage.kind() == CaseHistory.Kind.DECISION ? null : passage.until(),
                    passage.name().in(language),
                    who(passage),
                    detail(passage),
                    null,
                    null);
        }

        CaseFile.Event event(CaseChange change, Instant at) {
            return new CaseFile.Event(
                    CaseFile.Kind.CHANGED,
                    at,
                    null,
                    change.what(),
                    person(change.person()),
                    change.reason() == null ? "" : change.reason(),
                    change.before(),
                    change.after());
        }

        private String who(Passage passage) {
            // Whoever did it did it for the holder of that moment, which may not be the one who was asked.
            Instant done = passage.person() == null ? null : passage.until();
            String groups = holders.of(passage.groups(), done == null ? passage.from() : done);
            String person = person(passage.person());
            return person.isEmpty() || groups.isEmpty() ? person + groups : person + " · " + groups;
        }

        private String detail(Passage passage) {
            CaseHistory.Rule rule = passage.rule();
            if (rule != null) {
                String result =
                        messages.getMessage("casework.result." + rule.result(), null, rule.result(), language.locale());
                return say("rule", result, passage.name().in(language), String.valueOf(rule.version()));
            }
            if (passage.dropped()) {
                return say("dropped");
            }
            Instant due = passage.due();
            if (due == null) {
                return passage.until() == null ? say("goesOn") : "";
            }
            Instant end = passage.until() == null ? Instant.now(clock) : passage.until();
            String code = passage.until() == null ? "due" : "wasDue";
            return say(end.isAfter(due) ? code + "Late" : code, day(due));
        }

        private String day(Instant moment) {
            return Written.day(language, moment.atZone(clock.getZone()).toLocalDate());
        }

        String person(@Nullable String username) {
            return username == null ? "" : people.getOrDefault(username, username);
        }

        String say(String code, Object... arguments) {
            return messages.getMessage("casework.course." + code, arguments, language.locale());
        }
    }
}
