package org.corett.moviliza.plenary;

import java.util.List;
import java.util.Set;
import org.corett.moviliza.shared.SearchSource;
import org.corett.moviliza.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds minutes by their text; drafts only for those who comment and sign them. */
@Component
class MinutesSearch implements SearchSource {
    private final JdbcClient database;
    private final PlenaryWording wording;

    MinutesSearch(JdbcClient database, PlenaryWording wording) {
        this.database = database;
        this.wording = wording;
    }

    @Override
    public String kind() {
        return "minutes";
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public boolean open(Set<String> groups) {
        return PlenarySight.of(groups).words();
    }

    @Override
    public Slice<Found> find(Search search) {
        String number = search.number();
        List<Found> found = database.sql("select m.session, s.label, m.state from minutes m"
                        + " join plenary_session s on s.number = m.session where "
                        + (number.isEmpty() ? "m.search @@ searched(:typed)" : "m.session like :number")
                        + (PlenarySight.of(search.groups()).drafts() ? "" : " and m.state <> 'DRAFT'")
                        + " order by m.session desc limit :limit offset :offset")
                .param("typed", search.typed())
                .param("number", number)
                .param("limit", search.size() + 1)
                .param("offset", search.offset())
                .query((row, line) -> new Found(
                        row.getString("session"),
                        wording.say(search.language(), "minutes.motion", row.getString("label")),
                        wording.say(search.language(), "plenary.page.minutes." + row.getString("state")),
                        PlenaryPages.PATH + "/" + row.getString("session")))
                .list();
        return search.slice(found);
    }
}
