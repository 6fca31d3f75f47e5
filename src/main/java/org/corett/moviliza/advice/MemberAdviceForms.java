package org.corett.moviliza.advice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.corett.moviliza.answers.FormAnswers;
import org.corett.moviliza.casework.GroupNames;
import org.corett.moviliza.documents.StepDocuments;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Reading;
import org.corett.moviliza.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What each form of a request for advice shows before it is filled in. */
@Component
public class MemberAdviceForms {
    private final FormAnswers answers;
    private final GroupNames groups;
    private final People people;
    private final MessageSource messages;

    MemberAdviceForms(FormAnswers answers, GroupNames groups, People people, MessageSource messages) {
        this.answers = answers;
        this.groups = groups;
        this.people = people;
        this.messages = messages;
    }

    public List<Fact> caseFacts(Reading reading) {
        if (reading.caseNumber().isEmpty()) {
            return List.of();
        }
        Language language = reading.language();
        AdviceRequest request = answers.opening(reading.caseNumber(), "askForAdvice", AdviceRequest.class);
        return List.of(
                fact("number", reading.caseNumber(), language),
                fact("asker", groups.of(request.asker(), language), language),
                fact("subject", request.subject(), language),
                fact("question", request.question(), language),
                fact("advisers", groups.of(request.advisers(), language), language),
                fact("answerBy", Written.day(language, request.answerBy()), language));
    }

    /** Whom the person may ask for, and who can be asked. */
    public Map<String, Object> askForAdvice(Reading reading) {
        Collection<String> own = new TreeSet<>(people.groupsOf(reading.person()));
        own.retainAll(Audience.MEMBERS.groups());
        List<Map<String, String>> askers = options(own, reading.language());
        return askers.size() == 1
                ? Map.of("askers", askers, "asker", own.iterator().next(), "members", members(reading))
                : Map.of("askers", askers, "members", members(reading));
    }

    public Map<String, Object> giveAdvice(Reading reading) {
        return Map.of("documentsAddress", StepDocuments.address(reading.caseNumber()));
    }

    /** Every answer so far. */
    public Map<String, Object> closeAdvice(Reading reading) {
        Language language = reading.language();
        AdviceRequest request = answers.opening(reading.caseNumber(), "askForAdvice", AdviceRequest.class);
        return Map.of(
                "replies",
                request.advisers().stream()
                        .map(adviser -> Map.of(
                                "member",
                                groups.of(adviser, language),
                                "reply",
                                answers.latest(reading.caseNumber(), "giveAdvice", adviser, Advice.class)
                                        .map(advice -> said(advice, language))
                                        .orElseGet(() -> text("silent", language))))
                        .toList());
    }

    private String said(Advice advice, Language language) {
        if (advice.reply() == Advice.Reply.ADVISE) {
            return String.valueOf(advice.advice());
        }
        return text("declined", language) + (advice.reason() == null ? "" : " " + advice.reason());
    }

    private List<Map<String, String>> members(Reading reading) {
        return options(Audience.MEMBERS.groups(), reading.language());
    }

    private List<Map<String, String>> options(Collection<String> some, Language language) {
        return groups.inOrder(some, language)
                .map(group -> Map.of("value", group, "label", groups.of(group, language)))
                .toList();
    }

    private Fact fact(String code, String value, Language language) {
        return new Fact(text("fact." + code, language), value);
    }

    private String text(String code, Language language) {
        return messages.getMessage("advice." + code, null, language.locale());
    }
}
