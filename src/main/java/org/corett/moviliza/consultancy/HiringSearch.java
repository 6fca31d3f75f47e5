package org.corett.moviliza.consultancy;

import java.util.List;
import java.util.Set;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.SearchSource;
import org.corett.moviliza.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds hirings as such and by the terms that were published; of offers and who made them nothing is found. */
@Component
class HiringSearch implements SearchSource {
    private final JdbcClient database;
    private final HiringWording wording;

    HiringSearch(JdbcClient database, HiringWording wording) {
        this.database = database;
        this.wording = wording;
    }

    @Override
    public String kind() {
        return "hirings";
    }

    @Override
    public int place() {
        return 1;
    }

    @Override
    public boolean open(Set<String> groups) {
        return HiringSight.of(groups).pages();
    }

    @Override
    public Slice<Found> find(Search search) {
        String number = search.number();
        Language language = search.language();
        List<Found> found = database.sql(
                        """
                        select h.number, h.status, t.title from hiring h
                        left join lateral (select t.title from public_call c join call_terms t on t.call = c.id
                            where c.hiring = h.number order by c.id desc, t.version desc limit 1) t on true
                        where h.number %s order by h.opened_on desc, h.number desc limit :limit offset :offset
                        """
                                .formatted(
                                        number.isEmpty()
                                                ? "in (select c.hiring from public_call c join call_terms t"
                                                        + " on t.call = c.id where t.search @@ searched(:typed)"
                                                        + " union select number from hiring"
                                                        + " where search @@ searched(:typed))"
                                                : "like :number"))
                .param("typed", search.typed())
                .param("number", number)
                .param("limit", search.size() + 1)
                .param("offset", search.offset())
                .query((row, line) -> new Found(
                        row.getString("number"),
                        row.getString("title") == null ? "" : row.getString("title"),
                        wording.text(
                                "consultancy.choice.HiringStatus." + HiringStatus.valueOf(row.getString("status")),
                                language),
                        "/consultorias/" + row.getString("number")))
                .list();
        return search.slice(found);
    }
}
