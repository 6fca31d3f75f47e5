package org.corett.moviliza.representatives;

import java.util.List;
import java.util.Map;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Reading;
import org.corett.moviliza.shared.Written;
import org.springframework.stereotype.Component;

/** What the form of a handover shows before it is filled in. */
@Component
public class OfficeHandoverForms {
    private final Handovers handovers;
    private final Countries countries;
    private final RepresentativeWording wording;

    OfficeHandoverForms(Handovers handovers, Countries countries, RepresentativeWording wording) {
        this.handovers = handovers;
        this.countries = countries;
        this.wording = wording;
    }

    public List<Fact> caseFacts(Reading reading) {
        Language language = reading.language();
        Handover handover = handovers.get(reading.caseNumber());
        return List.of(
                wording.fact("handover", handover.number(), language),
                wording.fact("office", wording.office(handover.office()).in(language), language),
                wording.fact("country", countries.name(handover.country(), language), language),
                wording.fact("termEndsOn", Written.day(language, handover.termEndsOn()), language));
    }

    public Map<String, Object> prepareHandover(Reading reading) {
        return Map.of(
                "countries",
                countries.inOrder(reading.language()).stream()
                        .map(country ->
                                Map.of("value", country.name(), "label", countries.name(country, reading.language())))
                        .toList());
    }
}
