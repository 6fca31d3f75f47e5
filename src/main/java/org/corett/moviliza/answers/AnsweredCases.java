package org.corett.moviliza.answers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.corett.moviliza.casework.CaseSummary;
import org.corett.moviliza.engine.AwaitedTasks;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Cases of processes that only collect, in a line each: called by a field of their start form, as far as their tasks. */
@Component
public class AnsweredCases {
    private final FormAnswers answers;
    private final AwaitedTasks tasks;
    private final MessageSource messages;

    AnsweredCases(FormAnswers answers, AwaitedTasks tasks, MessageSource messages) {
        this.answers = answers;
        this.tasks = tasks;
        this.messages = messages;
    }

    Map<String, CaseSummary> summaries(AnsweredProcess process, Collection<String> numbers) {
        Map<String, List<AwaitedTasks.Awaited>> open =
                tasks.in(numbers).stream().collect(Collectors.groupingBy(AwaitedTasks.Awaited::caseNumber));
        return answers.openings(numbers).stream()
                .collect(Collectors.toMap(
                        FormAnswer::caseNumber,
                        opening -> new CaseSummary(
                                Worded.asWritten(title(process, opening)),
                                Worded.of(
                                        language -> step(open.getOrDefault(opening.caseNumber(), List.of()), language)),
                                Set.of())));
    }

    Set<String> matching(AnsweredProcess process, String text) {
        return answers.matching(process.series(), text);
    }

    String title(AnsweredProcess process, FormAnswer opening) {
        return answers.values(opening).path(process.title()).asText();
    }

    /** What is being done; a case in which nobody has to do anything is over. */
    private String step(List<AwaitedTasks.Awaited> open, Language language) {
        return open.isEmpty()
                ? messages.getMessage("answers.over", null, language.locale())
                : open.stream().map(task -> task.name().in(language)).distinct().collect(Collectors.joining(", "));
    }
}
