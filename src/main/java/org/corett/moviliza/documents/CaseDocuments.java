package org.corett.moviliza.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corett.moviliza.files.FileContent;
import org.corett.moviliza.files.FileFault;
import org.corett.moviliza.files.FileType;
import org.corett.moviliza.files.Sha256;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.process.DocumentKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of every case with all their versions. */
@Service
@Transactional
public class CaseDocuments {
    private static final int MOST = 200;

    private final JdbcClient database;
    private final DocumentKinds kinds;
    private final Clock clock;

    CaseDocuments(JdbcClient database, DocumentKinds kinds, Clock clock) {
        this.kinds = kinds;
        this.database = database;
        this.clock = clock;
    }

    /** A file that has been inspected. */
    public record Upload(String name, FileType type, byte[] content) {}

    private record Row(long document, DocumentKind kind, String title, CaseDocument.Version version) {}

    /** In the order of their kinds, then as they came. */
    List<CaseDocument> of(String caseNumber) {
        Map<Long, List<Row>> rows = new LinkedHashMap<>();
        database.sql("select d.id as document, d.kind, d.title, v.id, v.version, v.name, v.type, v.size, v.sha256,"
                        + " v.uploaded_by, v.uploaded_at, v.task, v.content is null as erased"
                        + " from case_document d join document_version v on v.document = d.id"
                        + " where d.case_number = ? order by d.id, v.version desc")
                .param(caseNumber)
                .query(this::row)
                .list()
                .forEach(row -> rows.computeIfAbsent(row.document(), document -> new ArrayList<>())
                        .add(row));
        return rows.values().stream()
                .map(versions -> new CaseDocument(
                        versions.get(0).document(),
                        caseNumber,
                        versions.get(0).kind(),
                        versions.get(0).title(),
                        versions.stream().map(Row::version).toList()))
                .sorted(Comparator.comparingInt(document -> kinds.of(caseNumber).indexOf(document.kind())))
                .toList();
    }

    /** Those of the kinds that are for this reader, who sees the case: the page's, the files', and the dossier's. */
    List<CaseDocument> of(String caseNumber, Reader reader) {
        return of(caseNumber).stream()
                .filter(document -> document.kind().readers().includes(reader))
                .toList();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("document"),
                kinds.stored(row.getString("kind")),
                row.getString("title"),
                new CaseDocument.Version(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getString("name"),
                        FileType.valueOf(row.getString("type")),
                        row.getInt("size"),
                        row.getString("sha256"),
                        row.getString("uploaded_by"),
                        row.getObject("uploaded_at", OffsetDateTime.class),
                        row.getString("task"),
                        row.getBoolean("erased")));
    }

    /** The one document of a kind of which a case has only one. */
    Optional<CaseDocument> single(String caseNumber, DocumentKind kind) {
        return of(caseNumber).stream()
                .filter(document -> document.kind().equals(kind))
                .findFirst();
    }

    /** Empty for what has been erased. */
    Optional<FileContent> content(long version) {
        return database.sql("select name, content from document_version where id = ? and content is not null")
                .param(version)
                .query(FileContent.class)
                .optional();
    }

    /**
     * Keeps a file as a new document, or as a new version where the case has one such document only.
     *
     * @return what speaks against the file; empty where it is kept
     */
    public Optional<FileFault> add(String caseNumber, DocumentKind kind, String title, Upload upload, String person) {
        lock(caseNumber);
        if (erased(caseNumber)) {
            return Optional.of(FileFault.ERASED);
        }
        List<CaseDocument> present = of(caseNumber);
        Optional<CaseDocument> same = present.stream()
                .filter(document -> kind.single() && document.kind().equals(kind))
                .findFirst();
        if (same.isPresent()) {
            return keep(same.get(), upload, person);
        }
        String sha256 = Sha256.of(upload.content());
        if (present.stream()
                .anyMatch(one -> one.kind() == kind
                        && one.title().equals(title)
                        && one.latest().sha256().equals(sha256))) {
            return Optional.of(FileFault.TWICE);
        }
        if (present.size() >= MOST) {
            return Optional.of(FileFault.TOO_MANY);
        }
        long document = database.sql(
                        "insert into case_document (case_number, kind, title) values (?, ?, ?) returning id")
                .params(caseNumber, kind.name(), kind.single() ? "" : title)
                .query(Long.class)
                .single();
        insert(document, 1, upload, person);
        return Optional.empty();
    }

    /** Keeps a file as a new version of a document. */
    Optional<FileFault> add(CaseDocument document, Upload upload, String person) {
        lock(document.caseNumber());
        if (erased(document.caseNumber())) {
            return Optional.of(FileFault.ERASED);
        }
        return of(document.caseNumber()).stream()
                .filter(one -> one.id() == document.id())
                .findFirst()
                .flatMap(latest -> keep(latest, upload, person));
    }

    /** Notes with which task the document's latest version was handed in. */
    void usedBy(CaseDocument document, String task) {
        database.sql("update document_version set task = ? where id = ?")
                .params(task, document.latest().id())
                .update();
    }

    /** Whether the case's files have been erased; it takes no more of them. */
    boolean erased(String caseNumber) {
        return database.sql("select exists (select from erased_case where case_number = ?)")
                .param(caseNumber)
                .query(Boolean.class)
                .single();
    }

    /**
     * Erases the content of a case's files, whose names may tell as much, and their text; that they were there stays, and
     * no more are taken.
     */
    public void erase(String caseNumber) {
        lock(caseNumber);
        database.sql("insert into erased_case (case_number) values (?) on conflict do nothing")
                .param(caseNumber)
                .update();
        database.sql("update document_version set content = null, name = '-'"
                        + " where document in (select id from case_document where case_number = ?)")
                .param(caseNumber)
                .update();
        database.sql("delete from document_text where document in (select id from case_document where case_number = ?)")
                .param(caseNumber)
                .update();
        database.sql("update case_document set title = '' where case_number = ?")
                .param(caseNumber)
                .update();
    }

    private Optional<FileFault> keep(CaseDocument document, Upload upload, String person) {
        if (document.latest().sha256().equals(Sha256.of(upload.content()))) {
            return Optional.of(FileFault.TWICE);
        }
        if (document.versions().size() >= MOST) {
            return Optional.of(FileFault.TOO_MANY);
        }
        insert(document.id(), document.latest().version() + 1, upload, person);
        return Optional.empty();
    }

    private void insert(long document, int version, Upload upload, String person) {
        database.sql("insert into document_version"
                        + " (document, version, name, type, size, sha256, content, uploaded_by, uploaded_at)"
                        + " values (:document, :version, :name, :type, :size, :sha256, :content, :person, :now)")
                .param("document", document)
                .param("version", version)
                .param("name", upload.name())
                .param("type", upload.type().name())
                .param("size", upload.content().length)
                .param("sha256", Sha256.of(upload.content()))
                .param("content", upload.content())
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Of two who send a file at once, the second finds the first one's version. */
    private void lock(String caseNumber) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(caseNumber + ":documents")
                .query()
                .singleRow();
    }
}
