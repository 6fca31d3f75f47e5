package org.corett.moviliza.documents;

import java.time.Duration;
import java.util.List;
import org.corett.moviliza.files.FileText;
import org.corett.moviliza.files.FileType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the text of each document's latest version, by which it is found: at once when it is uploaded, and of those that
 * were there before little by little. A document that has no text, or none that can be read, is found by its name.
 */
@Component
class DocumentTexts {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentTexts.class);
    private static final int LOT = 20;

    /** The same thread does the program's other regular work. */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(15);

    /** Latest versions that have not been read. */
    static final String UNREAD =
            """
            select v.id from document_version v
            where v.unread and v.content is not null and not exists (select from document_version later
                where later.document = v.document and later.version > v.version)""";

    static final String ACTS_UNREAD = "select number from act where text is null";

    private static final String ACCOUNTED_FOR =
            """
            update document_version set unread = false where unread and id <= :version
                and document = (select document from document_version where id = :version)""";

    private static final String BEGIN =
            """
            insert into document_text (document, version, kind, called, name, text)
            select d.id, v.id, d.kind, :called, translate(d.title || ' ' || v.name, '._-', '   '), ''
            from document_version v join case_document d on d.id = v.document
            where v.id = :version and v.content is not null for share of v
            on conflict (document) do update set version = excluded.version, name = excluded.name, text = excluded.text
                where document_text.version < excluded.version""";

    private final JdbcClient database;
    private final FileText texts;
    private final DocumentView view;

    DocumentTexts(JdbcClient database, FileText texts, DocumentView view) {
        this.view = view;
        this.database = database;
        this.texts = texts;
    }

    private record File(FileType type, byte[] content) {}

    /** Reads what has just been kept of a case; that it cannot be read is no reason against the file. */
    void take(String caseNumber) {
        try {
            database.sql(UNREAD + " and v.document in (select id from case_document where case_number = ?)"
                            + " order by v.id desc limit 1")
                    .param(caseNumber)
                    .query(Long.class)
                    .optional()
                    .ifPresent(this::read);
        } catch (DataAccessException e) {
            LOG.warn("the latest file of {} is read later", caseNumber, e);
        }
    }

    /** Reads a few that were kept before there was a search of them; goes on after a restart where it was. */
    @Scheduled(initialDelayString = "${documents.reading:PT30S}", fixedDelayString = "${documents.reading:PT30S}")
    void takeMore() {
        long end = System.nanoTime() + LONGEST_TURN.toNanos();
        for (Long version : database.sql(UNREAD + " order by v.id desc limit ?")
                .param(LOT)
                .query(Long.class)
                .list()) {
            if (System.nanoTime() < end) {
                read(version);
            }
        }
        for (String act : database.sql(ACTS_UNREAD + " order by number desc limit ?")
                .param(LOT)
                .query(String.class)
                .list()) {
            if (System.nanoTime() < end) {
                readAct(act);
            }
        }
    }

    private void readAct(String number) {
        byte[] file = database.sql("select content from act where number = ?")
                .param(number)
                .query(byte[].class)
                .single();
        texts.of(FileType.PDF, file, () -> keepAct(number, "")).ifPresent(text -> keepAct(number, text));
    }

    private void keepAct(String number, String text) {
        database.sql("update act set text = ? where number = ?")
                .params(text, number)
                .update();
    }

    /** A file is read once: one that ends the program is not tried again. */
    private void read(long version) {
        List<File> present = database.sql(
                        "select type, content from document_version where id = ? and content is not null")
                .param(version)
                .query(File.class)
                .list();
        for (File file : present) {
            texts.of(file.type(), file.content(), () -> begin(version)).ifPresent(text -> {
                try {
                    keep(version, text);
                } catch (DataAccessException e) {
                    LOG.warn("the text of document version {} cannot be searched", version, e);
                }
            });
        }
    }

    private void begin(long version) {
        database.sql(BEGIN)
                .param("version", version)
                .param(
                        "called",
                        view.called(database.sql(
                                        "select kind from case_document d join document_version v on v.document = d.id where v.id = ?")
                                .param(version)
                                .query(String.class)
                                .single()))
                .update();
        database.sql(ACCOUNTED_FOR).param("version", version).update();
    }

    private void keep(long version, String text) {
        database.sql("update document_text set text = :text where version = :version"
                        + " and document = (select document from document_version where id = :version)")
                .param("text", text)
                .param("version", version)
                .update();
    }
}
