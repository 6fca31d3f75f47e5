package org.corett.moviliza.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.calls.Documents;
import org.corett.moviliza.consultancy.HiringDocuments;
import org.corett.moviliza.mobilization.CycleDocuments;
import org.corett.moviliza.process.ActKind;
import org.corett.moviliza.process.DocumentKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** By which words papers are found, and that looking for those that have not been read costs nothing. */
@CoalitionTest
class DocumentTextsTest {
    @Autowired
    private DocumentView view;

    @Autowired
    private ActKinds actKinds;

    @Autowired
    private DocumentKinds kinds;

    @Autowired
    private CaseScene scene;

    @Autowired
    private DocumentTexts texts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MessageSource messages;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void startAfresh() {
        scene.startAfresh();
    }

    /** The words in the index are those on the pages, in both languages. */
    @Test
    void papersAreFoundByWhatTheirPagesCallThem() {
        keepOneOfEach();
        List<String> missed = new ArrayList<>();
        for (Locale locale : List.of(Locale.forLanguageTag("es"), Locale.ENGLISH)) {
            for (DocumentKind kind : kinds.all()) {
                missed.addAll(missed(
                        "document_text", kind.name(), messages.getMessage("documents.kind." + kind, null, locale)));
            }
            for (ActKind kind : actKinds.all()) {
                missed.addAll(missed("act", kind.name(), messages.getMessage("documents.act." + kind, null, locale)));
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void aPaperIsFoundByItsKindInAnyForm() {
        String cons = scene.hiring();
        scene.keep(cons, HiringDocuments.CONTRACT, "uno.pdf", Documents.pdf("Cláusulas"));
        texts.takeMore();
        for (String words : List.of("contrato", "contratos", "contracts", "contract cláusulas")) {
            assertThat(database.sql("select kind from document_text where search @@ searched(?)")
                            .param(words)
                            .query(String.class)
                            .list())
                    .as(words)
                    .containsExactly("CONTRACT");
        }
    }

    /** By what is stored: it does not follow a function that is changed later. */
    private List<String> missed(String table, String kind, String called) {
        boolean found = database.sql("select search @@ searched(?) from " + table + " where kind = ?")
                .params(called, kind)
                .query(Boolean.class)
                .single();
        return found ? List.of() : List.of(kind + ": " + called);
    }

    /** One paper of each kind, that says nothing itself. */
    private void keepOneOfEach() {
        for (DocumentKind kind : kinds.all()) {
            database.sql(
                            """
                            with d as (insert into case_document (case_number, kind, title)
                                values ('MR-2026-001', :kind, '') returning id),
                            v as (insert into document_version (document, version, name, type, size, sha256,
                                    uploaded_by, uploaded_at, unread)
                                select id, 1, 'uno.pdf', 'PDF', 1, '0', 'secretaria', now(), false from d
                                returning id, document)
                            insert into document_text (document, version, kind, called, name, text)
                            select document, id, :kind, :called, 'uno', '' from v""")
                    .param("kind", kind.name())
                    .param("called", view.called(kind.name()))
                    .update();
        }
        for (ActKind kind : actKinds.all()) {
            database.sql("insert into act (number, kind, case_number, language, issued_on, issued_by, text_hash,"
                            + " file_hash, content, text, called) values (?, ?, 'MR-2026-001', 'es', '2026-02-10',"
                            + " 'secretaria', '0', '0', '', '', ?)")
                    .params("ACTO-2026-000" + actKinds.all().indexOf(kind), kind.name(), view.called(kind))
                    .update();
        }
    }

    @Test
    void nothingIsScannedWhereNothingIsLeftToRead() {
        String mr = scene.cycle();
        for (int i = 0; i < 25; i++) {
            scene.keep(mr, DocumentKind.OTHER, "uno.pdf", Documents.pdf("Antecedente " + i));
        }
        scene.keep(mr, CycleDocuments.SIGNED_AGREEMENT, "uno.pdf", Documents.pdf("Primera versión"));
        scene.keep(mr, CycleDocuments.SIGNED_AGREEMENT, "uno.pdf", Documents.pdf("Segunda versión"));
        assertThat(read(DocumentTexts.UNREAD)).as("the latest versions").isEqualTo(26);

        texts.takeMore();
        texts.takeMore();
        assertThat(read("select id from document_version where unread")).isZero();
        assertThat(plan(DocumentTexts.UNREAD))
                .contains("document_version_unread", "(never executed)")
                .doesNotContain("Seq Scan")
                .containsPattern("document_version_unread.*actual.* rows=0 ");
        assertThat(plan(DocumentTexts.ACTS_UNREAD))
                .doesNotContain("Seq Scan")
                .containsPattern("act_unread.*actual.* rows=0 ");
    }

    private int read(String sql) {
        return database.sql(sql).query().listOfRows().size();
    }

    /** As it is where there are many: a table of a few rows is read as a whole. */
    private String plan(String sql) {
        return transaction.execute(status -> {
            database.sql("set local enable_seqscan = off").update();
            database.sql("set local enable_bitmapscan = off").update();
            return String.join(
                    "\n",
                    database.sql("explain analyze " + sql).query(String.class).list());
        });
    }
}
