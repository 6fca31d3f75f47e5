package org.corett.moviliza.representatives;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corett.moviliza.casework.CaseChange;
import org.corett.moviliza.casework.CaseChanges;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.springframework.stereotype.Component;

/** The accepted letters of a case that were withdrawn or got another day. */
@Component
class LetterChanges implements CaseChanges {
    private final Changes changes;
    private final AmendedLetters amended;
    private final RepresentativeWording wording;
    private final Clock clock;

    LetterChanges(Changes changes, AmendedLetters amended, RepresentativeWording wording, Clock clock) {
        this.changes = changes;
        this.amended = amended;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public boolean about(String process) {
        return ChangeCases.KEY.equals(process);
    }

    @Override
    public List<CaseChange> changes(String caseNumber, Reader reader) {
        Language language = reader.language();
        Map<Long, Letter> letters =
                changes.letters(caseNumber).stream().collect(Collectors.toMap(Letter::id, Function.identity()));
        return amended.of(caseNumber).stream()
                .map(made -> new CaseChange(
                        made.madeAt().atZoneSameInstant(clock.getZone()).toLocalDate(),
                        made.madeAt().toInstant(),
                        made.madeBy(),
                        wording.text(
                                "letter.changed",
                                language,
                                letters.get(made.letter()).reference()),
                        Written.day(language, made.oldDay()),
                        made.newDay() == null
                                ? wording.text("letter.changed.withdrawn", language)
                                : Written.day(language, made.newDay()),
                        made.reason()))
                .toList();
    }
}
