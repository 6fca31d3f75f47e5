package org.corett.moviliza.insights;

import java.util.List;
import java.util.Set;
import org.corett.moviliza.shared.LatestFirst;
import org.corett.moviliza.shared.SearchSource;
import org.corett.moviliza.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases of the cycle by their number, the source's name and why it fits, and the project's sheet. */
@Component
class CaseSearch implements SearchSource {
    /** Of a word that nearly all cases have, the latest are enough, and found without reading all the others. */
    private static final String AMONG_LATEST =
            """
            select number from (select number, reported_on, search from mobilization_case
                order by reported_on desc, number desc limit 200) latest
            where search @@ searched(:typed) or exists (select from initiative_sheet s
                where s.case_number = latest.number and s.search @@ searched(:typed))""";

    private static final String BY_WORDS =
            """
            select number from mobilization_case where number in (
                select number from mobilization_case where search @@ searched(:typed)
                union all select case_number from initiative_sheet where search @@ searched(:typed))""";

    private static final String BY_NUMBER = "select number from mobilization_case where number like :number";

    private static final String LATEST = " order by reported_on desc, number desc";

    private final JdbcClient database;
    private final InsightWording wording;

    CaseSearch(JdbcClient database, InsightWording wording) {
        this.database = database;
        this.wording = wording;
    }

    @Override
    public String kind() {
        return "cases";
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public boolean open(Set<String> groups) {
        return InsightSight.of(groups).portfolio();
    }

    @Override
    public Slice<Found> find(Search search) {
        return search.slice(LatestFirst.page(
                search,
                () -> matching(AMONG_LATEST, search),
                () -> matching(search.number().isEmpty() ? BY_WORDS : BY_NUMBER, search)));
    }

    /** A page and one more. */
    private List<Found> matching(String numbers, Search search) {
        return database.sql("select number, title, source_name, step, status from portfolio where number = any(array("
                        + numbers + LATEST + " limit :limit offset :offset))" + LATEST)
                .param("typed", search.typed())
                .param("number", search.number())
                .param("limit", search.size() + 1)
                .param("offset", search.offset())
                .query((row, line) -> new Found(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("source_name") + " · "
                                + (row.getString("status").equals("OPEN")
                                        ? wording.choice("Step", row.getString("step"), search.language())
                                        : wording.text("status." + row.getString("status"), search.language())),
                        "/casos/" + row.getString("number")))
                .list();
    }
}
