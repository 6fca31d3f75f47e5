package org.corett.moviliza.representatives;

import java.time.Clock;
import java.time.LocalDate;
import org.camunda.bpm.engine.RuntimeService;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.ClockMoved;
import org.corett.moviliza.shared.Organ;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the handover of an office when the end of its term comes near. */
@Component
class OfficeHandoverProcess {
    private final RuntimeService runtime;
    private final People people;
    private final Handovers handovers;
    private final OfficeSettings settings;
    private final Clock clock;

    OfficeHandoverProcess(
            RuntimeService runtime, People people, Handovers handovers, OfficeSettings settings, Clock clock) {
        this.runtime = runtime;
        this.people = people;
        this.handovers = handovers;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 2 0 * * *", zone = "${moviliza.timezone:GMT-6}")
    @EventListener({ApplicationStartedEvent.class, ClockMoved.class})
    @Order(30)
    @Transactional
    public void lookAhead() {
        LocalDate today = LocalDate.now(clock);
        for (Organ office : Organ.values()) {
            people.termOn(office, today)
                    .filter(term -> !today.isBefore(term.endsOn().minusDays(settings.handoverDays())))
                    .flatMap(handovers::open)
                    .ifPresent(number -> runtime.createMessageCorrelation("termEnds")
                            .processInstanceBusinessKey(number)
                            .setVariable("office", office.group())
                            .correlateStartMessage());
        }
    }
}
