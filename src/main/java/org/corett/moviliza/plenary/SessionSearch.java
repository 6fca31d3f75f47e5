package org.corett.moviliza.plenary;

import java.util.Set;
import org.corett.moviliza.shared.SearchSource;
import org.corett.moviliza.shared.Slice;
import org.corett.moviliza.shared.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds sessions of the Plenary by their kind and label. */
@Component
class SessionSearch implements SearchSource {
    private final JdbcClient database;
    private final PlenaryWording wording;

    SessionSearch(JdbcClient database, PlenaryWording wording) {
        this.database = database;
        this.wording = wording;
    }

    @Override
    public String kind() {
        return "sessions";
    }

    @Override
    public int place() {
        return 3;
    }

    @Override
    public boolean open(Set<String> groups) {
        return PlenarySight.of(groups).pages();
    }

    @Override
    public Slice<Found> find(Search search) {
        String number = search.number();
        return search.slice(database.sql("select s.number, s.label, s.kind, t.sits_on from plenary_session s"
                        + " left join lateral (select sits_on from sitting where session = s.number"
                        + " order by ordinal desc limit 1) t on true where "
                        + (number.isEmpty() ? "s.search @@ searched(:typed)" : "s.number like :number")
                        + " order by t.sits_on desc nulls last, s.number desc limit :limit offset :offset")
                .param("typed", search.typed())
                .param("number", number)
                .param("limit", search.size() + 1)
                .param("offset", search.offset())
                .query((row, line) -> new Found(
                        row.getString("number"),
                        wording.say(
                                search.language(),
                                "plenary.case.title." + row.getString("kind"),
                                row.getString("label")),
                        row.getDate("sits_on") == null
                                ? ""
                                : Written.day(
                                        search.language(),
                                        row.getDate("sits_on").toLocalDate()),
                        PlenaryPages.PATH + "/" + row.getString("number")))
                .list());
    }
}
