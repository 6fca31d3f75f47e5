package org.corett.moviliza.mobilization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.projects.ReportKind;
import org.corett.moviliza.projects.ReportStatus;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.SearchSource;
import org.corett.moviliza.shared.Slice;
import org.corett.moviliza.shared.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds reports on resources by their kinds, for whoever reads them on their case's page. */
@Component
class ReportSearch implements SearchSource {
    /** Of an agreement's calendar only the report that is awaited next comes first: the others are years away. */
    private static final String FOUND =
            """
            select case_number, number, kinds, status, day from (
                select r.*, r.status in ('EXPECTED', 'RETURNED') and r.day > :today and r.id not in (
                    select distinct on (case_number) id from report where status in ('EXPECTED', 'RETURNED')
                    order by case_number, day, id) as later
                from report r where %s) found
            order by later, day desc, id desc limit :limit offset :offset""";

    private final JdbcClient database;
    private final CycleCases cycles;
    private final CaseWording wording;
    private final Clock clock;

    ReportSearch(JdbcClient database, CycleCases cycles, CaseWording wording, Clock clock) {
        this.database = database;
        this.cycles = cycles;
        this.wording = wording;
        this.clock = clock;
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
        return cycles.sight(new Reader("", groups, Language.ES)).all();
    }

    @Override
    public Slice<Found> find(Search search) {
        String number = search.number();
        return search.slice(database.sql(FOUND.formatted(
                        number.isEmpty() ? "r.search @@ searched(:typed)" : "r.case_number like :number"))
                .param("typed", search.typed())
                .param("number", number)
                .param("today", LocalDate.now(clock))
                .param("limit", search.size() + 1)
                .param("offset", search.offset())
                .query((row, line) -> found(row, search.language()))
                .list());
    }

    private Found found(ResultSet row, Language language) throws SQLException {
        String caseNumber = row.getString("case_number");
        List<ReportKind> kinds = Arrays.stream((String[]) row.getArray("kinds").getArray())
                .map(ReportKind::valueOf)
                .toList();
        String status = row.getString("status");
        String day = Written.day(language, row.getObject("day", LocalDate.class));
        return new Found(
                caseNumber,
                wording.text(
                        "mobilization.search.report", language, row.getInt("number"), wording.choices(kinds, language)),
                wording.text("mobilization.case.report." + status, language) + " · "
                        + (ReportStatus.valueOf(status) == ReportStatus.ACCEPTED
                                ? day
                                : wording.text("mobilization.search.reportDue", language, day)),
                "/casos/" + caseNumber + "#s-reports");
    }
}
