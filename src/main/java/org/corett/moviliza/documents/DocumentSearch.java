package org.corett.moviliza.documents;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.corett.moviliza.casework.CaseFiles;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.process.DocumentKind;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.LatestFirst;
import org.corett.moviliza.shared.SearchSource;
import org.corett.moviliza.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds documents of cases by their name and by the text of their latest version. */
@Component
class DocumentSearch implements SearchSource {
    private static final int FEW = 30;

    /** Of a word that nearly all documents have, the latest are enough. */
    private static final int MOST = 200;

    private static final String BY_WORDS =
            "select document, version from documents_saying(:typed, array[:kinds], :most)";

    private static final String BY_NUMBER =
            """
            select t.document, t.version from document_text t join case_document d on d.id = t.document
            where d.case_number like :number and t.kind in (:kinds) order by t.version desc limit :most""";

    private final JdbcClient database;
    private final CaseVisits visits;
    private final DocumentView view;
    private final CaseFiles cases;
    private final DocumentKinds known;

    DocumentSearch(JdbcClient database, CaseVisits visits, DocumentView view, CaseFiles cases, DocumentKinds known) {
        this.known = known;
        this.database = database;
        this.visits = visits;
        this.view = view;
        this.cases = cases;
    }

    private record Line(long id, String caseNumber, DocumentKind kind, String title, String name) {}

    @Override
    public String kind() {
        return "documents";
    }

    @Override
    public int place() {
        return 7;
    }

    @Override
    public boolean open(Set<String> groups) {
        return !known.readable(reader(groups, Language.ES)).isEmpty();
    }

    @Override
    public Slice<Found> find(Search search) {
        Reader reader = reader(search.groups(), search.language());
        List<DocumentKind> kinds = known.readable(reader);
        List<Line> page = LatestFirst.page(
                search,
                () -> matching(search, kinds, FEW),
                () -> matching(search, kinds, MOST),
                lines -> admitted(lines, reader));
        Map<String, String> titles =
                cases.titles(page.stream().map(Line::caseNumber).distinct().toList(), reader);
        return search.slice(page.stream()
                .map(line -> new Found(
                        line.caseNumber(),
                        view.title(line.kind(), line.title(), search.language()),
                        titles.containsKey(line.caseNumber())
                                ? titles.get(line.caseNumber()) + " · " + line.name()
                                : line.name(),
                        StepDocuments.address(line.caseNumber()) + "#document-" + line.id()))
                .toList());
    }

    private Stream<Line> admitted(List<Line> lines, Reader reader) {
        Set<String> admitted =
                visits.admitted(lines.stream().map(Line::caseNumber).distinct().toList(), reader);
        return lines.stream().filter(line -> admitted.contains(line.caseNumber()));
    }

    private List<Line> matching(Search search, List<DocumentKind> kinds, int most) {
        return database.sql("select d.id, d.case_number, d.kind, d.title, v.name from ("
                        + (search.number().isEmpty() ? BY_WORDS : BY_NUMBER)
                        + ") t join case_document d on d.id = t.document join document_version v on v.id = t.version"
                        + " order by v.id desc")
                .param("typed", search.typed())
                .param("number", search.number())
                .param("kinds", kinds.stream().map(DocumentKind::name).toList())
                .param("most", most)
                .query((row, number) -> new Line(
                        row.getLong("id"),
                        row.getString("case_number"),
                        known.stored(row.getString("kind")),
                        row.getString("title"),
                        row.getString("name")))
                .list();
    }

    private static Reader reader(Set<String> groups, Language language) {
        return new Reader("", groups, language);
    }
}
