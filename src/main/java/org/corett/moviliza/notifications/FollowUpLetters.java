package org.corett.moviliza.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.corett.moviliza.engine.AwaitedTasks.Awaited;
import org.corett.moviliza.shared.BaseUrl;
import org.corett.moviliza.shared.Language;
import org.springframework.stereotype.Component;

/** Words for the reminder of tasks whose follow-up date has come. */
@Component
class FollowUpLetters {
    private final Letters letters;
    private final Wording wording;
    private final BaseUrl base;

    FollowUpLetters(Letters letters, Wording wording, BaseUrl base) {
        this.letters = letters;
        this.wording = wording;
        this.base = base;
    }

    /** The case of all these tasks; empty where they are of several. */
    static String caseOf(List<Awaited> tasks) {
        Set<String> numbers = tasks.stream().map(Awaited::caseNumber).collect(Collectors.toSet());
        return numbers.size() == 1 ? numbers.iterator().next() : "";
    }

    Letter about(List<Awaited> tasks, MailReader reader) {
        Language language = reader.language();
        boolean one = tasks.size() == 1;
        String title = one
                ? wording.text(
                        language,
                        "mail.followUp.titleOne",
                        Letters.oneLine(tasks.get(0).name().in(language)))
                : wording.text(language, "mail.followUp.title", tasks.size());
        String caseNumber = caseOf(tasks);
        String named = caseNumber.isEmpty() ? title : caseNumber + ": " + title;
        Instant first = tasks.stream()
                .map(Awaited::due)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
        return new Letter(
                language,
                Letters.subject(
                        first == null
                                ? named
                                : wording.text(
                                        language, "mail.followUp.subjectDue", named, wording.day(language, first))),
                title,
                List.of(wording.text(language, "mail.followUp.intro")),
                List.of(),
                List.of(new Letter.Section(wording.text(language, "mail.digest.due"), letters.tasks(tasks, reader))),
                wording.text(language, one ? "mail.task.button" : "mail.tasks.button"),
                one ? letters.task(tasks.get(0).taskId()) : base.to("/tareas"),
                wording.text(language, "mail.footer"));
    }
}
