package org.corett.moviliza.plenary;

import java.util.Optional;
import org.corett.moviliza.casework.DisagreementLasts;
import org.corett.moviliza.casework.DisagreementSettled;
import org.corett.moviliza.shared.Worded;
import org.corett.moviliza.shared.Written;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The next session hears of a question on which both organs have differed for too long; the organs go on deciding it. */
@Component
class DisagreementMotions {
    private final Motions motions;
    private final PlenaryWording wording;
    private final JdbcClient database;

    DisagreementMotions(Motions motions, PlenaryWording wording, JdbcClient database) {
        this.motions = motions;
        this.wording = wording;
        this.database = database;
    }

    @EventListener
    void hear(DisagreementLasts dispute) {
        String motion = motions.propose(
                MotionKind.DISAGREEMENT,
                dispute.caseNumber(),
                title(dispute.caseNumber()),
                Worded.of(language -> wording.say(
                        language,
                        "disagreement.text",
                        dispute.task().in(language),
                        dispute.caseNumber(),
                        Written.day(language, dispute.since()))));
        database.sql("insert into disagreement_motion (case_number, question, subject, motion) values (?, ?, ?, ?)"
                        + " on conflict (case_number, question, subject) do update set motion = excluded.motion")
                .params(dispute.caseNumber(), dispute.question(), dispute.subject(), motion)
                .update();
    }

    /** A session that has taken the motion hears of the disagreement as it was; the next one that it is over. */
    @EventListener
    void hear(DisagreementSettled settled) {
        Optional<String> motion = database.sql("delete from disagreement_motion"
                        + " where case_number = ? and question = ? and subject = ? returning motion")
                .params(settled.caseNumber(), settled.question(), settled.subject())
                .query(String.class)
                .optional();
        motion.ifPresent(number -> motions.reword(
                number,
                title(settled.caseNumber()),
                Worded.of(language -> wording.say(language, "disagreement.settled", settled.caseNumber()))));
    }

    private Worded title(String caseNumber) {
        return Worded.of(language -> wording.say(language, "disagreement.title", caseNumber));
    }
}
