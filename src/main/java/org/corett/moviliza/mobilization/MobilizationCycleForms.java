package org.corett.moviliza.mobilization;

import java.util.List;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Reading;
import org.springframework.stereotype.Component;

/** What each form of the cycle shows before it is filled in. */
@Component
public class MobilizationCycleForms {
    public List<Fact> caseFacts(Reading reading) {
        return List.of(new Fact("Caso", reading.caseNumber()));
    }
}
