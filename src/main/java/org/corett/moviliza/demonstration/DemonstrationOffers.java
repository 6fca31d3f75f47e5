package org.corett.moviliza.demonstration;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.FileKind;
import org.corett.moviliza.settings.OnlyInDemonstration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts offers of fictional applicants into an open call, each with its documents. */
@Component
@OnlyInDemonstration
class DemonstrationOffers {
    private static final Map<FileKind, String> NAMES = Map.of(
            FileKind.PROPOSAL, "propuesta.pdf",
            FileKind.CURRICULUM, "hoja-de-vida.pdf",
            FileKind.LEGAL, "documentos-legales.pdf");

    private final Calls calls;
    private final JdbcClient database;
    private final Clock clock;

    DemonstrationOffers(Calls calls, JdbcClient database, Clock clock) {
        this.calls = calls;
        this.database = database;
        this.clock = clock;
    }

    /** What an applicant offers. */
    record Offered(String name, String country, String proposal, String cost) {
        String email() {
            return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".").replaceAll("^\\.|\\.$", "")
                    + "@ofertas.example";
        }
    }

    void submit(String hiring, Offered offered, FileKind... kinds) {
        Call call = calls.latest(hiring);
        OffsetDateTime now = OffsetDateTime.now(clock);
        long application = database.sql("insert into application (call, email, language, mailbox, requested_at)"
                        + " values (?, ?, 'es', gen_random_uuid(), ?) returning id")
                .params(call.id(), offered.email(), now)
                .query(Long.class)
                .single();
        long offer = database.sql("insert into offer (call, application, receipt, version, submitted_at, consent_at,"
                        + " language, email, name, document_number, country, telephone, proposal, cost, standing)"
                        + " values (?, ?, ?, 1, ?, ?, 'es', ?, ?, ?, ?, ?, ?, ?, 'RECEIVED') returning id")
                .params(
                        call.id(),
                        application,
                        "DEMO" + application,
                        now,
                        now,
                        offered.email(),
                        offered.name(),
                        "DOC-" + application,
                        offered.country(),
                        "+000 0000 0000",
                        offered.proposal(),
                        new BigDecimal(offered.cost()))
                .query(Long.class)
                .single();
        for (FileKind kind : kinds) {
            attach(application, offer, kind, offered.name(), now);
        }
    }

    private void attach(long application, long offer, FileKind kind, String name, OffsetDateTime now) {
        byte[] content = DemonstrationDocument.saying("Documento de demostración: " + name);
        long file = database.sql("insert into application_file (application, kind, name, size, sha256, content,"
                        + " uploaded_at) values (?, ?, ?, ?, ?, ?, ?) returning id")
                .params(application, kind.name(), NAMES.get(kind), content.length, sha256(content), content, now)
                .query(Long.class)
                .single();
        database.sql("insert into offer_file (offer, file) values (?, ?)")
                .params(offer, file)
                .update();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
