package org.corett.moviliza.mobilization;

import org.corett.moviliza.directory.Donors;
import org.corett.moviliza.projects.Agreements;
import org.corett.moviliza.projects.ProjectFunded;
import org.corett.moviliza.projects.Sheets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes known that a case's money has been confirmed, so that what it needs can be hired. */
@Component
class Funding {
    private final Mobilizations cases;
    private final Donors donors;
    private final Sheets sheets;
    private final Agreements agreements;
    private final ApplicationEventPublisher events;

    Funding(
            Mobilizations cases,
            Donors donors,
            Sheets sheets,
            Agreements agreements,
            ApplicationEventPublisher events) {
        this.cases = cases;
        this.donors = donors;
        this.sheets = sheets;
        this.agreements = agreements;
        this.events = events;
    }

    void confirmed(String caseNumber) {
        MobilizationCase about = cases.get(caseNumber);
        Long donor = about.donor();
        events.publishEvent(new ProjectFunded(
                caseNumber,
                sheets.initiative(caseNumber)
                        .map(sheet -> sheet.form().projectName())
                        .orElse(caseNumber),
                donor == null ? "" : donors.get(donor).form().donorName(),
                about.donorEmail(),
                agreements.of(caseNumber).form().administeringEntity(),
                about.consultants()));
    }
}
