package org.corett.moviliza.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What administrators have done, which the engine's clean-up does not reach and the database lets nobody change or
 * delete.
 */
@Component
public class AdministratorActs {
    private static final String SELECT =
            "select at, username, kind, subject, case_number, said from administrator_act ";

    private final JdbcClient database;
    private final Clock clock;

    AdministratorActs(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What was done. */
    public enum Kind {
        USER_ENTERED,
        USER_CHANGED,
        PASSWORD_GIVEN,
        USER_DELETED,
        USER_UNLOCKED,
        JOB_RETRIED,
        JOB_RUN,
        INCIDENT_NOTED
    }

    /**
     * @param username of the administrator
     * @param subject the account, or the place in the model, that it was done to
     * @param caseNumber empty where it is about no case
     * @param said in the administrator's own words; mostly empty
     */
    public record Act(OffsetDateTime at, String username, Kind kind, String subject, String caseNumber, String said) {
        public Instant moment() {
            return at.toInstant();
        }
    }

    /** Records an act in the transaction of what is done. */
    public void record(String username, Kind kind, String subject, String caseNumber, String said) {
        database.sql(
                        """
                        insert into administrator_act (at, username, kind, subject, case_number, said)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(OffsetDateTime.now(clock), username, kind.name(), subject, caseNumber, said)
                .update();
    }

    /** Those about a case, the first done first. */
    public List<Act> of(String caseNumber) {
        return database.sql(SELECT + "where case_number = ? order by id")
                .param(caseNumber)
                .query(Act.class)
                .list();
    }

    /** The latest, the last done first. */
    public List<Act> latest(int most, int skipped) {
        return database.sql(SELECT + "order by id desc limit ? offset ?")
                .params(most, skipped)
                .query(Act.class)
                .list();
    }
}
