package org.corett.moviliza.mobilization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.corett.moviliza.casework.JointDecisions;
import org.corett.moviliza.projects.Sheets;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Reading;
import org.springframework.stereotype.Component;

/** What people said before, as the tables above a form's questions show it. */
@Component
class EarlierWords {
    private final Negotiations negotiations;
    private final JointDecisions decisions;
    private final Proposals proposals;
    private final Sheets sheets;
    private final Results results;
    private final CaseWording wording;

    EarlierWords(
            Negotiations negotiations,
            JointDecisions decisions,
            Proposals proposals,
            Sheets sheets,
            Results results,
            CaseWording wording) {
        this.negotiations = negotiations;
        this.decisions = decisions;
        this.proposals = proposals;
        this.sheets = sheets;
        this.results = results;
        this.wording = wording;
    }

    String round(Reading reading) {
        return wording.text(
                "mobilization.fact.roundOf",
                reading.language(),
                String.valueOf(negotiations.round(reading.caseNumber())),
                String.valueOf(negotiations.maxRounds()));
    }

    List<Map<String, String>> rounds(Reading reading) {
        return negotiations.current(reading.caseNumber()).stream()
                .map(each -> Map.of(
                        "round", String.valueOf(each.round()),
                        "heldOn",
                                CaseWording.day(reading.language(), each.form().heldOn()),
                        "total", CaseWording.money(each.total()),
                        "lines",
                                each.form().lines().stream()
                                        .map(line -> line.concept() + ": "
                                                + CaseWording.money(each.form().money(line.amount())))
                                        .collect(Collectors.joining("; ")),
                        "terms", each.form().terms(),
                        "agreed", wording.choice(each.form().agreed(), reading.language())))
                .toList();
    }

    /** Why terms that were agreed are negotiated once more; nothing where none were. */
    List<Fact> blocked(Reading reading) {
        return agreedTerms(reading)
                ? List.of(wording.fact("failing", unmet(reading.caseNumber(), reading.language()), reading.language()))
                : List.of();
    }

    List<Fact> why(Reading reading) {
        Language language = reading.language();
        PlenaryAnswer answer = proposals.onAgreement(reading.caseNumber()).orElse(null);
        if (answer != null) {
            return List.of(
                    wording.fact(
                            "why", wording.text("mobilization.why.plenary." + answer.outcome(), language), language),
                    wording.fact(
                            "plenary",
                            wording.text(
                                    "mobilization.plenary.said", language, answer.session(), answer.summary(language)),
                            language));
        }
        if (!agreedTerms(reading)) {
            return List.of(wording.fact("why", wording.text("mobilization.why.rounds", language), language));
        }
        return List.of(
                wording.fact("why", wording.text("mobilization.why.checklist", language), language),
                wording.fact("failing", unmet(reading.caseNumber(), language), language));
    }

    /** The mandatory questions that are not a Yes. */
    private String unmet(String caseNumber, Language language) {
        return wording.questions(sheets.blocking(caseNumber), language);
    }

    private boolean agreedTerms(Reading reading) {
        return negotiations.lastAgreed(reading.caseNumber());
    }

    List<Map<String, String>> opinions(Reading reading, String question) {
        return decisions.open(reading.caseNumber(), question, Objects.requireNonNullElse(reading.item(), "")).stream()
                .map(decision -> Map.of(
                        "organ", organ(decision.organ(), reading.language()),
                        "decidedOn", CaseWording.day(reading.language(), decision.decidedOn()),
                        "answer", answer(question, decision.answer(), reading.language()),
                        "reason", Objects.requireNonNullElse(decision.reason(), "")))
                .toList();
    }

    private String answer(String question, String answer, Language language) {
        String type = question.equals(MobilizationCycleTasks.EXIT) ? "Exit" : "YesNo";
        return wording.text("mobilization.choice." + type + "." + answer, language);
    }

    /** What the report to the Plenary tells by itself. */
    List<String> outcomes(Reading reading) {
        return proposals.outcomes(reading.caseNumber(), reading.language()).toList();
    }

    /** Both accounts; an answer only while it still holds for what the other organ wrote. */
    List<Map<String, String>> accounts(Reading reading) {
        return results.latest(reading.caseNumber(), reading.requiredItem()).stream()
                .map(account -> Map.of(
                        "organ", organ(account.organ(), reading.language()),
                        "actions", account.actions(),
                        "results", account.results(),
                        "answer", agreement(account, reading.language()),
                        "reason", account.disagrees() ? Objects.requireNonNullElse(account.reason(), "") : ""))
                .toList();
    }

    private String agreement(Account account, Language language) {
        boolean holds = !account.submitted() && (account.disagrees() || results.stillAgrees(account));
        return holds && account.agrees() != null ? wording.choice(account.agrees(), language) : "";
    }

    private String organ(Organ organ, Language language) {
        return wording.choice(organ, language);
    }
}
