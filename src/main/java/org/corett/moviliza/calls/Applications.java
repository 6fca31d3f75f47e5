package org.corett.moviliza.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.corett.moviliza.files.FileFault;
import org.corett.moviliza.files.Sha256;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Shown;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What applicants prepare, each under an address to which her link was sent. */
@Service
@Transactional
class Applications {
    static final int MOST_FILES = 5;

    static final String SELECT = "select a.*, c.hiring from application a join public_call c on c.id = a.call where ";

    private final JdbcClient database;
    private final ApplicationLinks links;
    private final ApplicantNotices notices;
    private final CallSettings settings;
    private final Clock clock;

    Applications(
            JdbcClient database, ApplicationLinks links, ApplicantNotices notices, CallSettings settings, Clock clock) {
        this.database = database;
        this.links = links;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Sends a link to the address: to whoever has applied already, or may apply now.
     *
     * @return her mailbox; empty where no link was sent, which nobody outside may be told
     */
    Optional<UUID> sendLink(Call call, String email, Language language) {
        String address = email.toLowerCase(Locale.ROOT);
        if (call.kind() != CallKind.INVITATION && call.takesOffers(OffsetDateTime.now(clock))) {
            begin(call, address, language);
        }
        Optional<Application> application = byAddress(call, address);
        application.ifPresent(applicant -> notices.link(call, applicant, language));
        return application.map(Application::mailbox);
    }

    /** Begins an application for an address, unless there is one. */
    private void begin(Call call, String address, Language language) {
        database.sql("insert into application (call, email, language, mailbox, requested_at) values (?, ?, ?, ?, ?)"
                        + " on conflict (call, email) do nothing")
                .params(
                        call.id(),
                        address,
                        language.name().toLowerCase(Locale.ROOT),
                        UUID.randomUUID(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** Begins an application for everybody who is asked directly, and sends the links. */
    void invite(Call call) {
        database.sql("select email from invitee where call = ? order by email")
                .param(call.id())
                .query(String.class)
                .list()
                .forEach(address -> {
                    begin(call, address, Language.ES);
                    byAddress(call, address).ifPresent(applicant -> notices.invited(call, applicant));
                });
    }

    Optional<Application> byAddress(Call call, String address) {
        return database.sql(SELECT + "a.call = ? and a.email = ?")
                .params(call.id(), address)
                .query(Applications::application)
                .optional();
    }

    /** The application of a hiring that the secret of a link leads to. */
    Optional<Application> find(String hiring, String secret) {
        return links.application(secret).flatMap(id -> database.sql(SELECT + "a.id = ? and c.hiring = ?")
                .params(id, hiring)
                .query(Applications::application)
                .optional());
    }

    /**
     * Keeps what was typed, right or wrong, in the language of the page; raises {@link CallClosed}.
     *
     * @param seen what the page showed when she began to type
     * @return empty where it is kept; otherwise what another of her pages has kept since
     */
    Optional<Draft> save(Application application, Draft draft, String seen, Language language) {
        OffsetDateTime now = awaitTurn(application);
        Draft kept = database.sql(SELECT + "a.id = ?")
                .param(application.id())
                .query(Applications::application)
                .single()
                .draft();
        if (Shown.outdated(seen, kept) && !kept.equals(draft)) {
            return Optional.of(kept);
        }
        database.sql("update application set name = ?, document_number = ?, country = ?, telephone = ?, proposal = ?,"
                        + " cost = ?, language = ?, saved_at = ? where id = ?")
                .params(
                        draft.name(),
                        draft.documentNumber(),
                        draft.country(),
                        draft.telephone(),
                        draft.proposal(),
                        draft.cost(),
                        language.name().toLowerCase(Locale.ROOT),
                        now,
                        application.id())
                .update();
        return Optional.empty();
    }

    /** The files of the draft, in the order in which they came. */
    List<OfferFile> files(Application application) {
        return database.sql("select id, kind, name, size, sha256 from application_file"
                        + " where application = ? and not removed order by id")
                .param(application.id())
                .query(OfferFile.class)
                .list();
    }

    /** Adds a file that has been inspected; raises {@link CallClosed}. */
    Optional<FileFault> attach(Application application, FileKind kind, String name, byte[] content) {
        OffsetDateTime now = awaitTurn(application);
        List<OfferFile> files = files(application);
        String sha256 = Sha256.of(content);
        if (files.size() >= MOST_FILES) {
            return Optional.of(FileFault.TOO_MANY);
        }
        if (files.stream().anyMatch(file -> file.sha256().equals(sha256))) {
            return Optional.of(FileFault.TWICE);
        }
        database.sql("insert into application_file (application, kind, name, size, sha256, content, uploaded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(application.id(), kind.name(), name, content.length, sha256, content, now)
                .update();
        return Optional.empty();
    }

    /** Whether the applications of this one's call hold as many files as the operator gives them room. */
    boolean full(Application application) {
        return database.sql("select coalesce(sum(f.size), 0) from application_file f"
                                + " join application a on a.id = f.application where a.call = ?")
                        .param(application.call())
                        .query(Long.class)
                        .single()
                >= settings.limit().disk().toBytes();
    }

    /** Takes a file out of the draft; an offer that was submitted with it keeps it. Raises {@link CallClosed}. */
    void detach(Application application, String sha256) {
        awaitTurn(application);
        database.sql("update application_file set removed = true where application = ? and sha256 = ? and not removed")
                .params(application.id(), sha256)
                .update();
        forgetUnused(application);
    }

    /** Deletes the files that stand neither in the draft nor in the offer. */
    void forgetUnused(Application application) {
        database.sql("delete from application_file f where application = ? and removed"
                        + " and not exists (select from offer_file o where o.file = f.id)")
                .param(application.id())
                .update();
    }

    /** Two pages of one applicant take turns; nobody changes anything outside the call's time. */
    private OffsetDateTime awaitTurn(Application application) {
        database.sql("select id from application where id = ? for update")
                .param(application.id())
                .query(Long.class)
                .single();
        OffsetDateTime now = OffsetDateTime.now(clock);
        Call call = database.sql("select * from public_call where id = ?")
                .param(application.call())
                .query(Calls::call)
                .single();
        if (!call.takesOffers(now)) {
            throw new CallClosed(call.hiring());
        }
        return now;
    }

    static Application application(ResultSet row, int number) throws SQLException {
        return new Application(
                row.getLong("id"),
                row.getLong("call"),
                row.getString("hiring"),
                row.getString("email"),
                Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT)),
                row.getObject("mailbox", UUID.class),
                new Draft(
                        row.getString("name"),
                        row.getString("document_number"),
                        row.getString("country"),
                        row.getString("telephone"),
                        row.getString("proposal"),
                        row.getString("cost")));
    }
}
