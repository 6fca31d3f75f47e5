package org.corett.moviliza.plenary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.corett.moviliza.shared.CaseEnded;
import org.corett.moviliza.shared.Notice;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Worded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Motions whose case is over, by whatever hand, before the Plenary decided them: no session is asked for what nobody
 * waits for. One that has taken the motion already treats it; should that session end early, it does not come back.
 */
@Component
class UnawaitedMotions {
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UnawaitedMotions(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    private record Left(String number, String title, String titleEnglish) {}

    /** Reports stay: what they tell the Plenary is true of a case that is over, too. */
    @EventListener
    void hear(CaseEnded ended) {
        database.sql(
                        """
                        update motion set withdrawn_on = :today
                        where subject_case = :case and outcome is null and withdrawn_on is null
                            and (kind = 'AGREEMENT_ENDORSEMENT'
                                or number in (select motion from disagreement_motion where case_number = :case))
                        returning number, title, title_english
                        """)
                .param("today", LocalDate.now(clock))
                .param("case", ended.caseNumber())
                .query(Left.class)
                .list()
                .forEach(left -> events.publishEvent(new Notice(
                        "plenary-motion-unawaited",
                        ended.caseNumber(),
                        Set.copyOf(Organ.groups()),
                        Set.of(),
                        List.of(left.number(), new Worded(left.title(), left.titleEnglish()), ended.caseNumber()))));
    }
}
