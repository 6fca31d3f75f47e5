package org.corett.moviliza.consultancy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts offers into an open call without their applicants' pages, which have tests of their own. */
@Component
public class OffersStandIn {
    private final Calls calls;
    private final JdbcClient database;
    private final Clock clock;

    OffersStandIn(Calls calls, JdbcClient database, Clock clock) {
        this.calls = calls;
        this.database = database;
        this.clock = clock;
    }

    /** So many more offers, by applicants APP-1, APP-2 and so on, who write from app-1@ofertas.example. */
    public void submit(String hiring, int many) {
        Call call = calls.latest(hiring);
        int before = calls.count(call);
        for (int i = before + 1; i <= before + many; i++) {
            long application = database.sql("insert into application (call, email, language, mailbox, requested_at)"
                            + " values (?, ?, 'es', gen_random_uuid(), ?) returning id")
                    .params(call.id(), "app-" + i + "@ofertas.example", OffsetDateTime.now(clock))
                    .query(Long.class)
                    .single();
            database.sql(
                            "insert into offer (call, application, receipt, version, submitted_at, consent_at, language, email, name,"
                                    + " document_number, country, telephone, proposal, cost, standing)"
                                    + " values (?, ?, ?, 1, ?, ?, 'es', ?, ?, ?, 'GT', ?, ?, ?, 'RECEIVED')")
                    .params(
                            call.id(),
                            application,
                            "R" + call.id() + "-" + i,
                            OffsetDateTime.now(clock),
                            OffsetDateTime.now(clock),
                            "app-" + i + "@ofertas.example",
                            "APP-" + i,
                            "DOC-" + i,
                            "+502 5555 000" + i,
                            "Propuesta de APP-" + i,
                            new BigDecimal("17500.00"))
                    .update();
        }
    }

    /** The applicant of an open call has another name. */
    void rename(String hiring, String name, String other) {
        database.sql("update offer set name = ? where call = ? and name = ?")
                .params(other, calls.latest(hiring).id(), name)
                .update();
    }
}
