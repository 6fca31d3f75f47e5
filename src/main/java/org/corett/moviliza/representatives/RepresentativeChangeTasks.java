package org.corett.moviliza.representatives;

import java.time.LocalDate;
import java.util.Map;
import org.corett.moviliza.documents.StepDocuments;
import org.corett.moviliza.shared.Completion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each form of a change of representative does, in the order of the diagram, and what happens by itself. */
@Component
public class RepresentativeChangeTasks {
    private final Changes changes;
    private final LetterCheck check;
    private final Succession succession;
    private final LetterNews letters;
    private final RepresentativeNews news;
    private final StepDocuments documents;

    RepresentativeChangeTasks(
            Changes changes,
            LetterCheck check,
            Succession succession,
            LetterNews letters,
            RepresentativeNews news,
            StepDocuments documents) {
        this.changes = changes;
        this.check = check;
        this.succession = succession;
        this.letters = letters;
        this.news = news;
        this.documents = documents;
    }

    public Map<String, Object> submitLetter(Completion by, LetterForm form) {
        var outgoing = check.outgoing(by.person(), form.outgoing());
        check.dates(form.writtenOn(), form.effectiveOn());
        String nationalBody = Incoming.address("nationalBodyEmail", form.nationalBodyEmail());
        Incoming named = check.successor(form.incoming(), outgoing);
        String number = changes.open(outgoing, nationalBody);
        Change change = changes.get(number);
        keep(by, change, form.reference(), form.writtenOn(), form.effectiveOn(), named);
        letters.reported(change);
        return Map.of("number", number, "country", outgoing.country().name());
    }

    public Map<String, Object> verifyRepresentative(Completion by, VerificationForm form) {
        Change change = changes.get(by.caseNumber());
        Letter letter = changes.latest(change.number());
        check.judgesAnothers(by.person(), letter);
        if (form.verdict() == VerificationForm.Verdict.RETURN) {
            changes.giveBack(letter, LetterCheck.reason(form.reason()), by.person());
            letters.returned(change);
            return Map.of("letterOutcome", change.vacant() ? "RETURNED_VACANT" : "RETURNED");
        }
        Incoming verified = letter.namesSuccessor()
                ? check.successor(Incoming.of(letter.name(), form.position(), form.email(), form.telephone()), change)
                : null;
        documents.require(by, LetterDocuments.NATIONAL_LETTER);
        changes.accept(letter, verified, by.person());
        letters.confirmed(change);
        return Map.of("letterOutcome", "ACCEPTED");
    }

    public void correctLetter(Completion by, LetterForm form) {
        Change change = changes.get(by.caseNumber());
        check.same(change, form.outgoing());
        check.dates(form.writtenOn(), form.effectiveOn());
        changes.writeTo(change.number(), Incoming.address("nationalBodyEmail", form.nationalBodyEmail()));
        Incoming named = check.successor(form.incoming(), change);
        keep(by, change, form.reference(), form.writtenOn(), form.effectiveOn(), named);
    }

    /** At the start of the effective date, all of it or nothing; whether somebody has taken the seat. */
    public boolean handOverSeat(String number) {
        return succession.handOver(number);
    }

    public void nameSuccessor(Completion by, SuccessorForm form) {
        Change change = changes.get(by.caseNumber());
        check.dates(form.writtenOn(), form.effectiveOn());
        Incoming named = check.successor(form.incoming(), change);
        keep(by, change, form.reference(), form.writtenOn(), form.effectiveOn(), named);
    }

    public void remindNationalBody(String number) {
        news.successorAwaited(changes.get(number));
    }

    private void keep(
            Completion by,
            Change change,
            String reference,
            LocalDate writtenOn,
            LocalDate effectiveOn,
            @Nullable Incoming named) {
        boolean own = check.ownDelegation(by.person(), change.country());
        changes.add(change.number(), reference, writtenOn, effectiveOn, named, by.person(), own);
    }
}
