package org.corett.moviliza.oversight;

import java.time.Clock;
import java.util.List;
import org.corett.moviliza.casework.CaseChange;
import org.corett.moviliza.casework.CaseChanges;
import org.corett.moviliza.engine.AdministratorActs;
import org.corett.moviliza.identity.Reader;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an administrator did to a case, in the case's own course. */
@Component
class AdministratorChanges implements CaseChanges {
    private final AdministratorActs acts;
    private final MessageSource messages;
    private final Clock clock;

    AdministratorChanges(AdministratorActs acts, MessageSource messages, Clock clock) {
        this.acts = acts;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<CaseChange> changes(String caseNumber, Reader reader) {
        return acts.of(caseNumber).stream()
                .map(act -> new CaseChange(
                        act.at().atZoneSameInstant(clock.getZone()).toLocalDate(),
                        act.moment(),
                        act.username(),
                        text("oversight.inCase", reader),
                        null,
                        text("oversight.kind." + act.kind(), reader),
                        act.said().isEmpty() ? null : act.said()))
                .toList();
    }

    private String text(String code, Reader reader) {
        return messages.getMessage(code, null, reader.language().locale());
    }
}
