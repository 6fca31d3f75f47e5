package org.corett.moviliza.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.SearchSource;
import org.corett.moviliza.shared.SearchSource.Found;
import org.corett.moviliza.shared.SearchSource.Search;
import org.corett.moviliza.shared.Slice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever turns all pages of what the search found reads each thing once, the latest first. */
@CoalitionTest
class SearchOrderTest {
    private static final int MANY = 230;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseScene scene;

    @Autowired
    private List<SearchSource> sources;

    @Autowired
    private JdbcClient database;

    /**
     * A kind of thing of which there are many.
     *
     * @param enter writes one for each i, the latest not last, of the case :case
     * @param order what tells them apart, as they are to be found
     */
    private record Walk(String kind, String typed, List<String> enter, String order, Function<Found, String> shown) {
        @Override
        public String toString() {
            return kind + " by " + typed;
        }
    }

    private static Stream<Walk> walks() {
        List<String> cases = List.of(
                """
                insert into mobilization_case (number, source_name, source_kind, resource_types, strategic_axis, match,
                    reported_for, reported_by, reported_on, step, status, negotiation, consultants)
                select 'MR-2020-' || lpad(i::text, 3, '0'), case when i % 10 = 0 then 'Coro' else 'Fuente' end, 'MEDIA',
                    '{FINANCIAL}', 'PREVENTION', 'Coincide.', 'presidency', 'titular-gt',
                    date '2020-01-01' + (i * 7) % 50, 'IDENTIFY', 'OPEN', 1, false from generate_series(1, :many) i""",
                """
                insert into initiative_sheet (case_number, version, project_name, strategic_axes, coverage,
                    executing_institution, beneficiaries, amount, period_duration, description_scope, prepared_by,
                    prepared_on)
                select 'MR-2020-' || lpad(i::text, 3, '0'), v, 'Coro', '{PREVENTION}', 'REGIONAL', 'SVET', 'Todos', 1,
                    'Un año', 'Canto.', 'secretaria', '2020-01-01'
                from generate_series(1, :many) i, generate_series(1, 3) v where i % 10 > 0""");
        List<String> reports = List.of(
                """
                insert into report (case_number, number, kinds, period_end, due_on, status)
                select 'MR-2020-001', i, '{PROGRESS}', '2020-01-01', date '2020-01-01' + (i * 7) % 50, 'EXPECTED'
                from generate_series(1, :many) i""");
        List<String> documents = List.of(
                "insert into case_document (case_number, kind, title) select :case, 'OTHER', 'Coro '"
                        + " from generate_series(1, :many)",
                """
                insert into document_version (document, version, name, type, size, sha256, content, uploaded_by,
                    uploaded_at, unread)
                select id, 1, 'uno.pdf', 'PDF', 1, '0', 'x', 'secretaria', now(), false from case_document
                order by id % 7""",
                "insert into document_text (document, version, kind, name, text)"
                        + " select document, id, 'OTHER', 'Coro', '' from document_version");
        List<String> acts = List.of(
                """
                insert into act (number, kind, case_number, language, issued_on, issued_by, text_hash, file_hash,
                    content, text)
                select 'ACTO-2020-' || lpad(i::text, 4, '0'), 'INITIATIVE_SHEET', :case, 'es',
                    date '2020-01-01' + (i * 7) % 50, 'secretaria', '0', '0', 'x', 'Coro'
                from generate_series(1, :many) i""");
        List<String> sessions = List.of(
                "insert into plenary_session (number, label, kind, convened_by) select 'PL-2020-' || i, 'E-' || i,"
                        + " 'EXTRAORDINARY', 'presidencia' from generate_series(1, :many) i",
                """
                insert into sitting (session, ordinal, sits_on, starts_at, place, convened_on)
                select 'PL-2020-' || i, o, date '2020-01-01' + (i * o * 7) % 50, '09:00', 'Belmopán', '2020-01-01'
                from generate_series(1, :many) i, generate_series(1, 2) o""");
        String caseOrder = "select number from mobilization_case order by reported_on desc, number desc";
        String reportOrder = "select 'Informe ' || number || ': Avance' from report order by due_on desc, id desc";
        String documentOrder = "select document from document_version order by id desc limit 200";
        String actOrder = "select number from act order by issued_on desc, number desc limit 200";
        return Stream.of(
                new Walk("cases", "coro", cases, caseOrder, Found::number),
                new Walk("cases", "MR-2020", cases, caseOrder, Found::number),
                new Walk("reports", "informe", reports, reportOrder, Found::title),
                new Walk("reports", "MR-2020-001", reports, reportOrder, Found::title),
                new Walk("documents", "coro", documents, documentOrder, found -> found.address()
                        .replaceAll(".*-", "")),
                new Walk("documents", "MR-2026", documents, documentOrder, found -> found.address()
                        .replaceAll(".*-", "")),
                new Walk("acts", "coro", acts, actOrder, found -> found.detail().split(" ")[0]),
                new Walk("acts", "ACTO-2020", acts, actOrder, found -> found.detail()
                        .split(" ")[0]),
                new Walk(
                        "sessions",
                        "extraordinaria",
                        sessions,
                        "select session from sitting where ordinal = 2 order by sits_on desc, session desc",
                        Found::number));
    }

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 2, 10));
    }

    @ParameterizedTest
    @MethodSource("walks")
    void allPagesTogetherAreAllThatIsFoundTheLatestFirst(Walk walk) {
        String number = scene.cycle();
        database.sql("delete from mobilization_case").update();
        enter(walk, number);
        List<String> found = new ArrayList<>();
        Slice<Found> page;
        int pages = 0;
        do {
            page = page(walk.kind(), walk.typed(), pages++);
            page.lines().forEach(line -> found.add(walk.shown().apply(line)));
        } while (page.more());
        assertThat(found)
                .containsExactlyElementsOf(
                        database.sql(walk.order()).query(String.class).list())
                .hasSizeGreaterThanOrEqualTo(200);
        assertThat(page(walk.kind(), walk.typed(), 99_999_999).lines()).isEmpty();
    }

    /** Nothing but words that are not to be there would have all texts fetched. */
    @Test
    void documentsAreNotFoundByWhatTheyDoNotSay() {
        String number = scene.cycle();
        enter(
                walks().filter(walk -> walk.kind().equals("documents"))
                        .findFirst()
                        .orElseThrow(),
                number);
        assertThat(page("documents", "coro -canto", 0).lines()).hasSize(20);
        assertThat(page("documents", "coro -coros", 0).lines()).isEmpty();
        assertThat(page("documents", "-canto", 0).lines()).isEmpty();
    }

    private void enter(Walk walk, String number) {
        for (String sql : walk.enter()) {
            database.sql(sql).param("many", MANY).param("case", number).update();
        }
    }

    private Slice<Found> page(String kind, String typed, int number) {
        return sources.stream()
                .filter(source -> source.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .find(new Search(typed, Set.of("technical-secretariat"), Language.ES, number, 20));
    }
}
