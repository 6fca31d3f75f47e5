package org.corett.moviliza.plenary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.SearchSource;
import org.corett.moviliza.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what was put to the Plenary: a motion leads to its session, or to those that wait for the next one. */
@Component
class MotionSearch implements SearchSource {
    /** What the numbers of agreements look like, such as A-01-I-2026. */
    private static final String AGREEMENT = "[Aa]-\\d{1,3}-[A-Za-z]{1,6}-\\d{4}";

    /** By what somebody finds a motion who reads only agendas: the text of a case's motion is not in it. */
    private static final String TOLD = "case when kind in ("
            + Arrays.stream(MotionKind.values())
                    .filter(MotionKind::open)
                    .map(kind -> "'" + kind + "'")
                    .collect(Collectors.joining(", "))
            + ") then search else searchable(title || ' ' || title_english, '') end";

    private final JdbcClient database;
    private final PlenaryWording wording;

    MotionSearch(JdbcClient database, PlenaryWording wording) {
        this.database = database;
        this.wording = wording;
    }

    @Override
    public String kind() {
        return "motions";
    }

    @Override
    public int place() {
        return 4;
    }

    @Override
    public boolean open(Set<String> groups) {
        return PlenarySight.of(groups).pages();
    }

    @Override
    public Slice<Found> find(Search search) {
        String number = search.number();
        boolean members = PlenarySight.of(search.groups()).words();
        List<Found> found = database.sql("select m.number, m.title, m.title_english, m.kind, m.session, i.agreement"
                        + " from (select * from motion where "
                        + (members ? matching(search, "search") : "session is not null and " + matching(search, TOLD))
                        + " order by proposed_on desc, number desc limit :limit offset :offset) m"
                        + " left join agenda_item i on i.motion = m.number order by m.proposed_on desc, m.number desc")
                .param("typed", search.typed())
                .param("number", number)
                .param("agreement", search.typed().toUpperCase(Locale.ROOT))
                .param("limit", search.size() + 1)
                .param("offset", search.offset())
                .query((row, line) -> new Found(
                        row.getString("number"),
                        search.language() == Language.EN ? row.getString("title_english") : row.getString("title"),
                        wording.say(search.language(), "motionKind." + row.getString("kind"))
                                + (row.getString("agreement") == null ? "" : " · " + row.getString("agreement")),
                        row.getString("session") == null
                                ? PlenaryPages.PATH + "#" + row.getString("number")
                                : PlenaryPages.PATH + "/" + row.getString("session")))
                .list();
        return search.slice(found);
    }

    private static String matching(Search search, String words) {
        if (search.typed().matches(AGREEMENT)) {
            return "number in (select motion from agenda_item where agreement = :agreement)";
        }
        return search.number().isEmpty()
                ? words + " @@ searched(:typed)"
                : "(number like :number or session like :number)";
    }
}
