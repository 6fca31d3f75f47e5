package org.corett.moviliza.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.corett.moviliza.answers.FormAnswers;
import org.corett.moviliza.casework.GroupNames;
import org.corett.moviliza.engine.Deadline;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.Notice;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.Worded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the forms of a request for advice do, and what its model asks [001 §II]. */
@Component
public class MemberAdviceTasks {
    private static final int LONGEST_MONTHS = 6;

    private final FormAnswers answers;
    private final People people;
    private final GroupNames groups;
    private final Deadline deadline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MemberAdviceTasks(
            FormAnswers answers,
            People people,
            GroupNames groups,
            Deadline deadline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.answers = answers;
        this.people = people;
        this.groups = groups;
        this.deadline = deadline;
        this.events = events;
        this.clock = clock;
    }

    public Map<String, Object> askForAdvice(Completion by, AdviceRequest form) {
        Set<String> members = Audience.MEMBERS.groups();
        if (!members.contains(form.asker()) || !people.groupsOf(by.person()).contains(form.asker())) {
            throw new Refusal("asker", "form.option");
        }
        if (!members.containsAll(form.advisers())) {
            throw new Refusal("advisers", "form.option");
        }
        if (form.advisers().contains(form.asker())) {
            throw new Refusal("advisers", "advice.self");
        }
        LocalDate today = LocalDate.now(clock);
        if (!form.answerBy().isAfter(today)) {
            throw new Refusal("answerBy", "advice.past");
        }
        if (form.answerBy().isAfter(today.plusMonths(LONGEST_MONTHS))) {
            throw new Refusal("answerBy", "advice.far");
        }
        return Map.of("number", answers.open("AS", "askForAdvice", by, form), "asker", form.asker());
    }

    public void giveAdvice(Completion by, Advice form) {
        boolean advised = form.reply() == Advice.Reply.ADVISE;
        if (advised && Objects.requireNonNullElse(form.advice(), "").isBlank()) {
            throw new Refusal("advice", "advice.empty");
        }
        answers.keep(
                "giveAdvice",
                by,
                new Advice(form.reply(), advised ? form.advice() : null, advised ? null : form.reason()));
    }

    public void closeAdvice(Completion by, AdviceConclusion form) {
        answers.keep("closeAdvice", by, form);
        AdviceRequest request = request(by.caseNumber());
        events.publishEvent(new Notice(
                "advice.closed",
                by.caseNumber(),
                Set.copyOf(request.advisers()),
                Set.of(),
                List.of(
                        request.subject(),
                        Worded.of(language -> groups.of(request.asker(), language)),
                        form.conclusion())));
    }

    /** The groups that are asked, each in a task of its own. */
    public List<String> advisers(String number) {
        return request(number).advisers().stream().distinct().toList();
    }

    /** The end of the last day on which they can answer. */
    public Date answerBy(String number) {
        return deadline.endOf(request(number).answerBy());
    }

    private AdviceRequest request(String number) {
        return answers.opening(number, "askForAdvice", AdviceRequest.class);
    }
}
