package org.corett.moviliza.mobilization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.corett.moviliza.casework.CaseReader;
import org.corett.moviliza.projects.ReportKind;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.LatestFirst;
import org.corett.moviliza.shared.SearchSource;
import org.corett.moviliza.shared.Slice;
import org.corett.moviliza.shared.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds reports on resources by their kinds, for whoever reads them on their case's page. */
@Component
class ReportSearch implements SearchSource {
    private static final String AMONG_LATEST =
            "(select * from report order by due_on desc, id desc limit 200) latest where search @@ searched(:typed)";
    private static final String BY_WORDS = "report where search @@ searched(:typed)";
    private static final String BY_NUMBER = "report where case_number like :number";

    private final JdbcClient database;
    private final CycleCases cycles;
    private final CaseWording wording;

    ReportSearch(JdbcClient database, CycleCases cycles, CaseWording wording) {
        this.database = database;
        this.cycles = cycles;
        this.wording = wording;
    }

    @Override
    public String kind() {
        return "reports";
    }

    @Override
    public int place() {
        return 6;
    }

    @Override
    public boolean open(Set<String> groups) {
        return cycles.sight(new CaseReader("", groups, Language.ES)).all();
    }

    @Override
    public Slice<Found> find(Search search) {
        return search.slice(LatestFirst.page(
                search,
                () -> matching(AMONG_LATEST, search),
                () -> matching(search.number().isEmpty() ? BY_WORDS : BY_NUMBER, search),
                List::stream));
    }

    /** As many as the pages up to this one hold, and one more. */
    private List<Found> matching(String reports, Search search) {
        return database.sql(
                        "select case_number, number, kinds, status, coalesce(correct_by, moved_to, due_on) as day from "
                                + reports + " order by due_on desc, id desc limit :limit")
                .param("typed", search.typed())
                .param("number", search.number())
                .param("limit", search.offset() + search.size() + 1)
                .query((row, line) -> found(row, search.language()))
                .list();
    }

    private Found found(ResultSet row, Language language) throws SQLException {
        String caseNumber = row.getString("case_number");
        List<ReportKind> kinds = Arrays.stream((String[]) row.getArray("kinds").getArray())
                .map(ReportKind::valueOf)
                .toList();
        return new Found(
                caseNumber,
                wording.text(
                        "mobilization.search.report", language, row.getInt("number"), wording.choices(kinds, language)),
                wording.text("mobilization.case.report." + row.getString("status"), language) + " · "
                        + Written.day(language, row.getObject("day", LocalDate.class)),
                "/casos/" + caseNumber + "#s-reports");
    }
}
