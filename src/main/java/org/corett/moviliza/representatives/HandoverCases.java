package org.corett.moviliza.representatives;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.corett.moviliza.casework.CaseKind;
import org.corett.moviliza.casework.CaseSection;
import org.corett.moviliza.casework.CaseSection.Field;
import org.corett.moviliza.casework.CaseSections;
import org.corett.moviliza.casework.CaseSight;
import org.corett.moviliza.casework.CaseSummary;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.corett.moviliza.shared.Written;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The handovers of the two offices among the cases of every process: every delegation and both organs see them. */
@Component
@Order(50)
class HandoverCases implements CaseKind, CaseSections {
    static final String KEY = "officeHandover";

    private final Handovers handovers;
    private final Countries countries;
    private final RepresentativeWording wording;
    private final Clock clock;

    HandoverCases(Handovers handovers, Countries countries, RepresentativeWording wording, Clock clock) {
        this.handovers = handovers;
        this.countries = countries;
        this.wording = wording;
        this.clock = clock;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String series() {
        return "TR";
    }

    @Override
    public Audience workers() {
        return Audience.ORGANS;
    }

    @Override
    public CaseSight sight(Reader reader) {
        return CaseSight.allIf(reader.official());
    }

    /** A few a decade. */
    @Override
    public Map<String, CaseSummary> summaries(Collection<String> numbers) {
        return handovers.all().stream()
                .filter(handover -> numbers.contains(handover.number()))
                .collect(Collectors.toMap(
                        Handover::number,
                        handover -> new CaseSummary(
                                Worded.of(language -> title(handover, language)),
                                Worded.of(language -> step(handover, language)),
                                Set.of(handover.country()))));
    }

    private String title(Handover handover, Language language) {
        return wording.office(handover.office()).in(language) + ", " + countries.name(handover.country(), language);
    }

    private String step(Handover handover, Language language) {
        String step = handover.passedAt() != null ? "PASSED" : handover.reportedAt() != null ? "REPORTED" : "AWAITED";
        return wording.text("case.step." + step, language);
    }

    @Override
    public boolean about(String process) {
        return process.equals(key());
    }

    @Override
    public List<CaseSection> of(String caseNumber, Reader reader) {
        return handovers.all().stream()
                .filter(handover -> handover.number().equals(caseNumber))
                .map(handover -> section(handover, reader.language()))
                .toList();
    }

    private CaseSection section(Handover handover, Language language) {
        List<Field> fields = new ArrayList<>();
        fields.add(field("office", wording.office(handover.office()).in(language), language));
        fields.add(field("country", countries.name(handover.country(), language), language));
        fields.add(field("termEndsOn", Written.day(language, handover.termEndsOn()), language));
        if (handover.successor() != null) {
            fields.add(field("successor", countries.name(handover.successor(), language), language));
        }
        if (handover.decision() != null) {
            fields.add(field("decision", handover.decision(), language));
        }
        if (handover.report() != null) {
            fields.add(field("report", handover.report(), language));
        }
        if (handover.link() != null && !handover.link().isBlank()) {
            fields.add(field("link", handover.link(), language));
        }
        if (handover.passedAt() != null) {
            fields.add(field(
                    "passed",
                    Written.moment(language, handover.passedAt().atZoneSameInstant(clock.getZone())),
                    language));
        }
        return CaseSection.of("handover", wording.text("case.section.handover", language), fields);
    }

    private Field field(String code, String value, Language language) {
        return new Field(wording.text("fact." + code, language), value);
    }
}
