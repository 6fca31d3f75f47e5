package org.corett.moviliza.insights;

import java.util.List;
import java.util.Set;
import org.corett.moviliza.shared.SearchSource;
import org.corett.moviliza.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases of the cycle by their number, the source's name and why it fits, and the project's sheet. */
@Component
class CaseSearch implements SearchSource {
    /** Of a word that nearly all cases have, the latest are enough, and found without reading all the others. */
    private static final String BY_WORDS =
            """
            number in (
                (select number from mobilization_case where search @@ searched(:typed)
                    order by reported_on desc, number desc limit 500)
                union (select case_number from initiative_sheet where search @@ searched(:typed)
                    order by id desc limit 500))
            """;

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
        return Sight.of(groups).portfolio();
    }

    @Override
    public Slice<Found> find(Search search) {
        String number = search.number();
        List<Found> found = database.sql("select number, title, source_name, step, status from portfolio where "
                        + (number.isEmpty() ? BY_WORDS : "number like :number")
                        + " order by reported_on desc, number desc limit :limit offset :offset")
                .param("typed", search.typed())
                .param("number", number)
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
        return search.slice(found);
    }
}
