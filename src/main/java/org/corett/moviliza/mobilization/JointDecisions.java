package org.corett.moviliza.mobilization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.Organ;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions that the Presidency and the Secretariat answer together: only the same answer of both counts [gaps 10]. */
@Component
class JointDecisions {
    private final JointDecisionEntries entries;
    private final Mobilizations cases;
    private final Clock clock;

    JointDecisions(JointDecisionEntries entries, Mobilizations cases, Clock clock) {
        this.entries = entries;
        this.cases = cases;
        this.clock = clock;
    }

    /** Keeps an organ's answer; the answer of both where they gave the same, empty until then. */
    Optional<String> decide(Completion by, String question, Enum<?> answer, @Nullable String reason) {
        cases.lock(by.caseNumber());
        String subject = Objects.requireNonNullElse(by.item(), "");
        List<JointDecision> before = all(by.caseNumber(), question, subject);
        int attempt = (int) of(before, by.organ()).count() + 1;
        entries.save(new JointDecision(
                null,
                by.caseNumber(),
                question,
                subject,
                attempt,
                by.organ(),
                answer.name(),
                reason,
                by.person(),
                LocalDate.now(clock)));
        return before.stream()
                .filter(other -> other.organ() != by.organ() && other.attempt() == attempt)
                .map(JointDecision::answer)
                .filter(answer.name()::equals)
                .findAny();
    }

    /** The last answer of each organ, the Presidency first. */
    List<JointDecision> latest(String caseNumber, String question, String subject) {
        List<JointDecision> all = all(caseNumber, question, subject);
        return Stream.of(Organ.values())
                .flatMap(organ -> of(all, organ).reduce((first, second) -> second).stream())
                .toList();
    }

    private List<JointDecision> all(String caseNumber, String question, String subject) {
        return entries.findByCaseNumberAndQuestionAndSubjectOrderById(caseNumber, question, subject);
    }

    private static Stream<JointDecision> of(List<JointDecision> decisions, Organ organ) {
        return decisions.stream().filter(decision -> decision.organ() == organ);
    }
}
