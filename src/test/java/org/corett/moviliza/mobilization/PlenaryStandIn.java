package org.corett.moviliza.mobilization;

import org.corett.moviliza.plenary.MotionDecided;
import org.corett.moviliza.plenary.MotionKind;
import org.corett.moviliza.plenary.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides a case's last motion as a session would, for tests that are not about sessions. */
@Component
class PlenaryStandIn {
    private final ApplicationEventPublisher events;
    private final JdbcClient database;

    PlenaryStandIn(ApplicationEventPublisher events, JdbcClient database) {
        this.events = events;
        this.database = database;
    }

    @Transactional
    public void adopts(String caseNumber) {
        decides(caseNumber, Outcome.ADOPTED);
    }

    @Transactional
    public void defers(String caseNumber) {
        decides(caseNumber, Outcome.DEFERRED);
    }

    /** The kind of the last motion and how many the case has put forward. */
    String lastMotion(String caseNumber) {
        return database.sql("select number from motion where subject_case = :case order by number desc limit 1")
                .param("case", caseNumber)
                .query(String.class)
                .single();
    }

    MotionKind lastKind(String caseNumber) {
        return MotionKind.valueOf(database.sql("select kind from motion where number = :number")
                .param("number", lastMotion(caseNumber))
                .query(String.class)
                .single());
    }

    private void decides(String caseNumber, Outcome outcome) {
        events.publishEvent(new MotionDecided(
                lastMotion(caseNumber),
                lastKind(caseNumber),
                caseNumber,
                outcome,
                "PL-2026-001",
                "El Pleno decidió: " + outcome));
    }
}
