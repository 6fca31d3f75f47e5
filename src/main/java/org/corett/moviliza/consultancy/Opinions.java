package org.corett.moviliza.consultancy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.corett.moviliza.casework.JointDecision;
import org.corett.moviliza.casework.JointDecisions;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Reading;
import org.corett.moviliza.shared.Written;
import org.springframework.stereotype.Component;

/** What each organ has answered to a joint question that is still open, for the other one to weigh. */
@Component
class Opinions {
    private final JointDecisions decisions;
    private final EmptyCalls emptyCalls;
    private final HiringWording wording;

    Opinions(JointDecisions decisions, EmptyCalls emptyCalls, HiringWording wording) {
        this.decisions = decisions;
        this.emptyCalls = emptyCalls;
        this.wording = wording;
    }

    List<Map<String, String>> of(Reading reading, String question) {
        return decisions.open(reading.caseNumber(), question, "").stream()
                .map(decision -> Map.of(
                        "organ", wording.organ(decision.organ(), reading.language()),
                        "decidedOn", Written.day(reading.language(), decision.decidedOn()),
                        "answer", answer(reading, question, decision),
                        "reason", Objects.requireNonNullElse(decision.reason(), "")))
                .toList();
    }

    private String answer(Reading reading, String question, JointDecision decision) {
        Language language = reading.language();
        if (question.equals(EmptyCalls.QUESTION)) {
            String exit = wording.choice(AfterEmptyCalls.valueOf(decision.answer()), language);
            String invited = emptyCalls.suggested(reading.caseNumber(), decision);
            return invited.isEmpty() ? exit : wording.text("consultancy.invites", language, exit, invited);
        }
        if (decision.answer().isEmpty()) {
            return wording.text("consultancy.admitsNone", language);
        }
        String code = question.equals(FirstFilter.QUESTION) ? "consultancy.admits" : "consultancy.offer";
        return wording.text(code, language, decision.answer());
    }
}
