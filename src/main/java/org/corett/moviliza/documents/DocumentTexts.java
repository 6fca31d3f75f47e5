package org.corett.moviliza.documents;

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

    /** Latest versions that have not been read. */
    private static final String UNREAD =
            """
            select v.id from case_document d
            join lateral (select v.id, v.content is null as erased from document_version v where v.document = d.id
                order by v.version desc limit 1) v on not v.erased
            left join document_text t on t.document = d.id
            where (t.version is null or t.version <> v.id)""";

    private static final String KEEP =
            """
            insert into document_text (document, version, kind, name, text)
            select d.id, v.id, d.kind, translate(d.title || ' ' || v.name, '._-', '   '), :text
            from document_version v join case_document d on d.id = v.document
            where v.id = :version and v.content is not null for share of v
            on conflict (document) do update set version = excluded.version, name = excluded.name, text = excluded.text
                where document_text.version < excluded.version""";

    private final JdbcClient database;
    private final FileText texts;

    DocumentTexts(JdbcClient database, FileText texts) {
        this.database = database;
        this.texts = texts;
    }

    private record File(FileType type, byte[] content) {}

    /** Reads what has just been kept of a case; that it cannot be read is no reason against the file. */
    void take(String caseNumber) {
        database.sql(UNREAD + " and d.case_number = ?")
                .param(caseNumber)
                .query(Long.class)
                .list()
                .forEach(this::read);
    }

    /** Reads a few that were kept before there was a search of them; goes on after a restart where it was. */
    @Scheduled(initialDelayString = "${documents.reading:PT30S}", fixedDelayString = "${documents.reading:PT30S}")
    void takeMore() {
        database.sql(UNREAD + " order by d.id desc limit ?")
                .param(LOT)
                .query(Long.class)
                .list()
                .forEach(this::read);
        readActs();
    }

    /** The same for acts that were issued before. */
    private void readActs() {
        for (String act : database.sql("select number from act where text is null order by number desc limit ?")
                .param(LOT)
                .query(String.class)
                .list()) {
            byte[] file = database.sql("select content from act where number = ?")
                    .param(act)
                    .query(byte[].class)
                    .single();
            database.sql("update act set text = ? where number = ?")
                    .params(texts.of(FileType.PDF, file), act)
                    .update();
        }
    }

    private void read(long version) {
        List<File> present = database.sql(
                        "select type, content from document_version where id = ? and content is not null")
                .param(version)
                .query(File.class)
                .list();
        for (File file : present) {
            String text = texts.of(file.type(), file.content());
            try {
                keep(version, text);
            } catch (DataAccessException e) {
                LOG.warn("the text of document version {} cannot be searched", version, e);
                keep(version, "");
            }
        }
    }

    private void keep(long version, String text) {
        database.sql(KEEP).param("version", version).param("text", text).update();
    }
}
