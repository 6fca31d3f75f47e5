package org.corett.moviliza.calls;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands in offers and takes them back while the call is open.
 *
 * <p>Each holds the call's row from before it looks at the clock until it is written, and the opening writes that row:
 * so an offer is either there when the call is opened, or it has been refused.
 */
@Service
@Transactional
class Submissions {
    /** No letter that is taken for another when somebody reads it out. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int RECEIPT_LENGTH = 10;

    private final JdbcClient database;
    private final Calls calls;
    private final Applications applications;
    private final ApplicantNotices notices;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Submissions(JdbcClient database, Calls calls, Applications applications, ApplicantNotices notices, Clock clock) {
        this.database = database;
        this.calls = calls;
        this.applications = applications;
        this.notices = notices;
        this.clock = clock;
    }

    /** What the applicant has handed in. */
    Optional<Submitted> of(Application application) {
        return database.sql("select * from offer where application = ?")
                .param(application.id())
                .query(this::submitted)
                .optional();
    }

    /** Whether the draft has been worked on since it was handed in. */
    boolean changed(Application application) {
        return database.sql(
                        """
                        select exists (select from application a join offer o on o.application = a.id
                            where a.id = :id and (a.saved_at > o.submitted_at
                                or exists (select from application_file f
                                    where f.application = a.id and (f.removed or f.uploaded_at > o.submitted_at))))""")
                .param("id", application.id())
                .query(Boolean.class)
                .single();
    }

    /** What is sent twice is one offer with one receipt. */
    private boolean standsAsItIs(Application application) {
        return of(application).filter(Submitted::stands).isPresent() && !changed(application);
    }

    /**
     * Hands in the draft as it stands, in place of what was handed in before; where that says the same, nothing happens.
     *
     * @return what is still wrong with the draft; empty where it has been handed in
     */
    Map<String, String> submit(Application read) {
        Call call = hold(read);
        OffsetDateTime now = now(call);
        Application application = current(read);
        Draft draft = application.draft();
        Map<String, String> faults = draft.faults(calls.terms(call).budget());
        if (!faults.isEmpty()) {
            return faults;
        }
        if (standsAsItIs(application)) {
            return Map.of();
        }
        long offer = database.sql(
                        """
                        insert into offer (call, application, receipt, version, submitted_at, consent_at, language,
                            email, name, document_number, country, telephone, proposal, cost)
                        values (:call, :application, :receipt, 1, :now, :now, :language,
                            :email, :name, :documentNumber, :country, :telephone, :proposal, :cost)
                        on conflict (application) do update set version = offer.version + 1,
                            submitted_at = excluded.submitted_at, consent_at = excluded.consent_at, withdrawn_at = null,
                            language = excluded.language, email = excluded.email, name = excluded.name,
                            document_number = excluded.document_number, country = excluded.country,
                            telephone = excluded.telephone, proposal = excluded.proposal, cost = excluded.cost
                        returning id""")
                .param("call", call.id())
                .param("application", application.id())
                .param("receipt", receipt())
                .param("now", now)
                .param("language", application.language().name().toLowerCase(Locale.ROOT))
                .param("email", application.email())
                .param("name", draft.name())
                .param("documentNumber", draft.documentNumber())
                .param("country", draft.country())
                .param("telephone", draft.telephone())
                .param("proposal", draft.proposal())
                .param("cost", draft.amount())
                .query(Long.class)
                .single();
        database.sql("delete from offer_file where offer = ?").param(offer).update();
        database.sql("insert into offer_file (offer, file) select ?, id from application_file"
                        + " where application = ? and not removed")
                .params(offer, application.id())
                .update();
        applications.forgetUnused(application);
        notices.receipt(call, application, of(application).orElseThrow());
        return Map.of();
    }

    /** Takes the offer back, which leaves the draft as it is; raises {@link CallClosed}. */
    void withdraw(Application application) {
        Call call = hold(application);
        OffsetDateTime now = now(call);
        current(application);
        int withdrawn = database.sql("update offer set withdrawn_at = ? where application = ? and withdrawn_at is null")
                .params(now, application.id())
                .update();
        if (withdrawn == 1) {
            notices.withdrawn(call, application, of(application).orElseThrow());
        }
    }

    private Call hold(Application application) {
        return database.sql("select * from public_call where id = ? for share")
                .param(application.call())
                .query(Calls::call)
                .single();
    }

    private OffsetDateTime now(Call held) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        if (!held.takesOffers(now)) {
            throw new CallClosed(held.hiring());
        }
        return now;
    }

    /** What is in the draft when nobody else changes it. */
    private Application current(Application read) {
        return database.sql(Applications.SELECT + "a.id = ? for update of a")
                .param(read.id())
                .query(Applications::application)
                .single();
    }

    private String receipt() {
        StringBuilder receipt = new StringBuilder();
        for (int i = 0; i < RECEIPT_LENGTH; i++) {
            receipt.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return receipt.toString();
    }

    private Submitted submitted(ResultSet row, int number) throws SQLException {
        return new Submitted(
                row.getString("receipt"),
                row.getInt("version"),
                row.getObject("submitted_at", OffsetDateTime.class),
                row.getObject("withdrawn_at", OffsetDateTime.class),
                Standing.valueOf(row.getString("standing")),
                row.getString("reason"),
                Offers.files(database, row.getLong("id")));
    }
}
