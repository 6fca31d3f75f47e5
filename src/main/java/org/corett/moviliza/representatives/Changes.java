package org.corett.moviliza.representatives;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.corett.moviliza.casework.CaseNumbers;
import org.corett.moviliza.identity.Delegate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The changes of representatives with their letters, under way and done. */
@Repository
class Changes {
    private static final int DIGITS = 3;

    private final JdbcClient database;
    private final CaseNumbers numbers;
    private final Clock clock;

    Changes(JdbcClient database, CaseNumbers numbers, Clock clock) {
        this.database = database;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** The latest first. */
    List<Change> all() {
        return database.sql("select * from representative_change order by number desc")
                .query(Change.class)
                .list();
    }

    Optional<Change> find(String number) {
        return database.sql("select * from representative_change where number = ?")
                .param(number)
                .query(Change.class)
                .optional();
    }

    /** Throws for a number that does not exist. */
    Change get(String number) {
        return find(number).orElseThrow(() -> new NoSuchElementException("no change " + number));
    }

    /** The change under way of a person's seat. */
    Optional<Change> underWay(String outgoing) {
        return database.sql("select * from representative_change where outgoing = ? and succeeded_at is null"
                        + " and withdrawn_at is null")
                .param(outgoing)
                .query(Change.class)
                .optional();
    }

    /** Whether another change that is under way names this address for its seat. */
    boolean namedElsewhere(String email, @Nullable String number) {
        return database.sql(
                        """
                        select exists (select from representative_letter letter
                            join representative_change change on change.number = letter.change
                            where lower(letter.email) = lower(:email) and change.succeeded_at is null
                              and change.withdrawn_at is null
                              and letter.accepted is distinct from false
                              and not exists (select from representative_amendment withdrawal
                                  where withdrawal.letter = letter.id and withdrawal.new_day is null)
                              and (cast(:number as varchar) is null or change.number <> :number))""")
                .param("email", email)
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    String open(Delegate outgoing, String nationalBodyEmail) {
        String number = numbers.next("RC", LocalDate.now(clock).getYear(), DIGITS);
        database.sql("insert into representative_change (number, country, role, outgoing, national_body_email)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        number,
                        outgoing.country().name(),
                        outgoing.role().name(),
                        outgoing.username(),
                        nationalBodyEmail)
                .update();
        return number;
    }

    void writeTo(String number, String nationalBodyEmail) {
        database.sql("update representative_change set national_body_email = ? where number = ?")
                .params(nationalBodyEmail, number)
                .update();
    }

    void withdrawn(String number) {
        database.sql("update representative_change set withdrawn_at = ? where number = ?")
                .params(OffsetDateTime.now(clock), number)
                .update();
    }

    void vacated(String number) {
        database.sql("update representative_change set vacated_at = coalesce(vacated_at, ?) where number = ?")
                .params(OffsetDateTime.now(clock), number)
                .update();
    }

    void succeeded(String number, String incoming) {
        database.sql("update representative_change set incoming = ?, succeeded_at = ? where number = ?")
                .params(incoming, OffsetDateTime.now(clock), number)
                .update();
    }

    void add(
            String number,
            String reference,
            LocalDate writtenOn,
            LocalDate effectiveOn,
            @Nullable Incoming named,
            String person,
            boolean byDelegation) {
        database.sql("insert into representative_letter (change, reference, written_on, effective_on, name, position,"
                        + " email, telephone, submitted_by, submitted_at, by_delegation)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        number,
                        reference,
                        writtenOn,
                        effectiveOn,
                        named == null ? null : named.name(),
                        named == null ? null : named.position(),
                        named == null ? null : named.email(),
                        named == null ? null : named.telephone(),
                        person,
                        OffsetDateTime.now(clock),
                        byDelegation)
                .update();
    }

    /** The letters of a change, the first one first. */
    List<Letter> letters(String number) {
        return database.sql("select * from representative_letter where change = ? order by id")
                .param(number)
                .query(Letter.class)
                .list();
    }

    /** The letter that counts. */
    Letter latest(String number) {
        return letters(number).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new NoSuchElementException("no letter of " + number));
    }

    void accept(Letter letter, @Nullable Incoming verified, String person) {
        database.sql("update representative_letter set accepted = true, position = ?, email = ?, telephone = ?,"
                        + " verified_by = ?, verified_at = ? where id = ?")
                .params(
                        verified == null ? null : verified.position(),
                        verified == null ? null : verified.email(),
                        verified == null ? null : verified.telephone(),
                        person,
                        OffsetDateTime.now(clock),
                        letter.id())
                .update();
    }

    void takesEffect(Letter letter, LocalDate day) {
        database.sql("update representative_letter set effective_on = ? where id = ?")
                .params(day, letter.id())
                .update();
    }

    void giveBack(Letter letter, String reason, String person) {
        database.sql("update representative_letter set accepted = false, reason = ?, verified_by = ?, verified_at = ?"
                        + " where id = ?")
                .params(reason, person, OffsetDateTime.now(clock), letter.id())
                .update();
    }
}
