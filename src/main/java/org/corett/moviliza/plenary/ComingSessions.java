package org.corett.moviliza.plenary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.corett.moviliza.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions that have been convened and are still to sit. */
@Component
public class ComingSessions {
    private final JdbcClient database;
    private final PlenaryWording wording;
    private final Clock clock;

    ComingSessions(JdbcClient database, PlenaryWording wording, Clock clock) {
        this.database = database;
        this.wording = wording;
        this.clock = clock;
    }

    /** A session to come; when and where in one line of the reader's language. */
    public record Coming(String number, String title, LocalDate day, String whenAndWhere) {}

    private record Line(
            String number, String label, SessionKind kind, LocalDate sitsOn, LocalTime startsAt, String place) {}

    /** The next so many, the first one first. */
    public List<Coming> next(int most, Language language) {
        return database
                .sql(
                        "select s.number, s.label, s.kind, t.sits_on, t.starts_at, t.place from sitting t"
                                + " join plenary_session s on s.number = t.session"
                                + " where t.held_as is null and s.ended_early_on is null and t.sits_on >= :today order by t.sits_on, t.starts_at limit :most")
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .query(Line.class)
                .list()
                .stream()
                .map(line -> new Coming(
                        line.number(),
                        wording.say(language, "plenary.case.title." + line.kind(), line.label()),
                        line.sitsOn(),
                        wording.say(
                                language,
                                "fact.sittingValue",
                                wording.moment(language, line.sitsOn(), line.startsAt()),
                                line.place())))
                .toList();
    }
}
