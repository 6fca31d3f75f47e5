package org.corett.moviliza.deadlines;

import java.time.Clock;
import java.util.List;
import org.corett.moviliza.casework.CaseChange;
import org.corett.moviliza.casework.CaseChanges;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The deadlines of a case that were moved, with the old day, the new one and the reason. */
@Component
class DeadlineChanges implements CaseChanges {
    private final MovedDeadlines record;
    private final FormCatalog forms;
    private final MessageSource messages;
    private final Clock clock;

    DeadlineChanges(MovedDeadlines record, FormCatalog forms, MessageSource messages, Clock clock) {
        this.record = record;
        this.forms = forms;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<CaseChange> changes(String caseNumber, Reader reader) {
        Language language = reader.language();
        return record.of(caseNumber).stream()
                .map(moved -> new CaseChange(
                        moved.movedAt().atZoneSameInstant(clock.getZone()).toLocalDate(),
                        moved.movedAt().toInstant(),
                        moved.movedBy(),
                        messages.getMessage(
                                "deadlines.changed",
                                new Object[] {forms.text(moved.taskName(), language)},
                                language.locale()),
                        Written.day(language, moved.oldDay()),
                        Written.day(language, moved.newDay()),
                        moved.reason()))
                .toList();
    }
}
