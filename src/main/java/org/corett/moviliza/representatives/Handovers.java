package org.corett.moviliza.representatives;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.corett.moviliza.casework.CaseNumbers;
import org.corett.moviliza.identity.OfficeTerm;
import org.corett.moviliza.shared.LeftOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ends of terms, with their reports. */
@Repository
class Handovers {
    private final JdbcClient database;
    private final CaseNumbers numbers;
    private final Clock clock;

    Handovers(JdbcClient database, CaseNumbers numbers, Clock clock) {
        this.database = database;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The number of a new handover; empty where this term's is under way already. */
    Optional<String> open(OfficeTerm term) {
        boolean known = database.sql("select exists (select from office_handover where office = ? and term_ends_on = ?"
                        + " and removed_at is null)")
                .params(term.office().name(), term.endsOn())
                .query(Boolean.class)
                .single();
        if (known) {
            return Optional.empty();
        }
        String number = numbers.next("TR", LocalDate.now(clock).getYear());
        database.sql("insert into office_handover (number, office, country, term_ends_on) values (?, ?, ?, ?)")
                .params(number, term.office().name(), term.country().name(), term.endsOn())
                .update();
        return Optional.of(number);
    }

    /** Throws for a number that does not exist. */
    Handover get(String number) {
        return database.sql("select * from office_handover where number = ?")
                .param(number)
                .query(Handover.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no handover " + number));
    }

    /** The latest first. */
    List<Handover> all() {
        return LeftOut.others(() -> database.sql("select * from office_handover order by number desc")
                .query(Handover.class)
                .list());
    }

    void report(String number, HandoverForm form, String person) {
        database.sql("update office_handover set report = ?, link = ?, successor = ?, decision = ?, reported_by = ?,"
                        + " reported_at = ? where number = ?")
                .params(
                        form.report(),
                        form.link(),
                        form.successor().name(),
                        form.decision(),
                        person,
                        OffsetDateTime.now(clock),
                        number)
                .update();
    }

    /** Its case is no more: where the office has not passed, the term's end gets another one. */
    void removed(String number) {
        database.sql("update office_handover set removed_at = ? where number = ? and passed_at is null"
                        + " and removed_at is null")
                .params(OffsetDateTime.now(clock), number)
                .update();
    }

    void passed(String number) {
        database.sql("update office_handover set passed_at = ? where number = ?")
                .params(OffsetDateTime.now(clock), number)
                .update();
    }
}
