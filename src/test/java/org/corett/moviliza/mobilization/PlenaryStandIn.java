package org.corett.moviliza.mobilization;

import org.corett.moviliza.plenary.MotionDecided;
import org.corett.moviliza.plenary.MotionKind;
import org.corett.moviliza.plenary.Outcome;
import org.corett.moviliza.shared.Worded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides a case's last motion as a session would, for tests that are not about sessions. */
@Component
public class PlenaryStandIn {
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

    /** The number of the motion that the case put forward last. */
    String lastMotion(String caseNumber) {
        return database.sql("select number from motion where subject_case = :case order by number desc limit 1")
                .param("case", caseNumber)
                .query(String.class)
                .single();
    }

    MotionKind lastKind(String caseNumber) {
        return kind(lastMotion(caseNumber));
    }

    @Transactional
    public void decides(String caseNumber, Outcome outcome) {
        decides(caseNumber, lastMotion(caseNumber), outcome);
    }

    @Transactional
    public void decides(String caseNumber, String motion, Outcome outcome) {
        events.publishEvent(new MotionDecided(
                motion,
                kind(motion),
                caseNumber,
                outcome,
                "PL-2026-001",
                new Worded("El Pleno decidió: " + outcome, "The Plenary decided: " + outcome)));
    }

    private MotionKind kind(String motion) {
        return MotionKind.valueOf(database.sql("select kind from motion where number = :number")
                .param("number", motion)
                .query(String.class)
                .single());
    }
}
