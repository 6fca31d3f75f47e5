package org.corett.moviliza.mobilization;

import java.time.LocalDate;
import java.util.List;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** With whom each of a case's negotiations is held, and how it ended with that donor. */
@Repository
class Dealings {
    /** How it ended with a donor whose cycle was walked to its end. */
    static final String DONE = "DONE";

    private final JdbcClient database;

    Dealings(JdbcClient database) {
        this.database = database;
    }

    /**
     * One negotiation of a case.
     *
     * @param ending an exit that both organs chose, or DONE; absent while it goes on
     * @param reason why they chose it, in Spanish
     */
    record Dealing(
            int negotiation,
            long donor,
            String donorName,
            @Nullable LocalDate endedOn,
            @Nullable String ending,
            @Nullable String reason,
            @Nullable String reasonEnglish) {

        String reason(Language language) {
            String reason = language == Language.EN ? reasonEnglish : this.reason;
            return reason == null ? "" : reason;
        }
    }

    void begin(MobilizationCase about, long donor) {
        database.sql("insert into dealing (case_number, negotiation, donor) values (?, ?, ?)"
                        + " on conflict (case_number, negotiation) do update set donor = excluded.donor")
                .params(about.number(), about.negotiation(), donor)
                .update();
    }

    void end(MobilizationCase about, String ending, Worded reason, LocalDate day) {
        database.sql("update dealing set ended_on = ?, ending = ?, reason = ?, reason_english = ?"
                        + " where case_number = ? and negotiation = ?")
                .params(day, ending, reason.spanish(), reason.english(), about.number(), about.negotiation())
                .update();
    }

    /** In the order in which they were held. */
    List<Dealing> of(String caseNumber) {
        return database.sql("select d.negotiation, d.donor, e.donor_name, d.ended_on, d.ending, d.reason,"
                        + " d.reason_english from dealing d join donor e on e.id = d.donor"
                        + " where d.case_number = ? order by d.negotiation")
                .param(caseNumber)
                .query(Dealing.class)
                .list();
    }
}
