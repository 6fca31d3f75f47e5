package org.corett.moviliza.consultancy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.corett.moviliza.calls.SignedContracts;
import org.corett.moviliza.calls.Terms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contracts that administrators of resources signed with those who were selected [gaps 24]. */
@Component
class Contracts implements SignedContracts {
    private final JdbcClient database;
    private final Clock clock;

    Contracts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A hiring's contract. */
    record Contract(
            String reference,
            LocalDate signedOn,
            LocalDate startsOn,
            LocalDate endsOn,
            BigDecimal amount,
            String currency) {}

    void keep(String hiring, Terms terms, ContractForm form, String person) {
        form.check(LocalDate.now(clock), terms);
        database.sql("insert into contract (hiring, reference, signed_on, starts_on, ends_on, amount, currency,"
                        + " recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        hiring,
                        form.reference(),
                        form.signedOn(),
                        form.startsOn(),
                        form.endsOn(),
                        form.amount(),
                        terms.currency(),
                        person)
                .update();
    }

    @Override
    public Optional<Signed> signed(String hiring) {
        return of(hiring)
                .map(contract -> new Signed(
                        contract.signedOn(),
                        contract.startsOn(),
                        contract.endsOn(),
                        contract.amount(),
                        contract.currency()));
    }

    Optional<Contract> of(String hiring) {
        return database.sql("select reference, signed_on, starts_on, ends_on, amount, currency from contract"
                        + " where hiring = ?")
                .param(hiring)
                .query(Contract.class)
                .optional();
    }
}
