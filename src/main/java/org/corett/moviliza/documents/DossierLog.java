package org.corett.moviliza.documents;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who took the whole of a case away, and when. */
@Repository
class DossierLog {
    private final JdbcClient database;
    private final DocumentView view;
    private final Clock clock;

    DossierLog(JdbcClient database, DocumentView view, Clock clock) {
        this.database = database;
        this.view = view;
        this.clock = clock;
    }

    /** In the reader's words. */
    record Line(String who, String when) {}

    private record Taken(String person, OffsetDateTime takenAt) {}

    @Transactional
    public void taken(String caseNumber, String person) {
        database.sql("insert into dossier_taken (case_number, person, taken_at) values (?, ?, ?)")
                .params(caseNumber, person, OffsetDateTime.now(clock))
                .update();
    }

    List<Line> of(String caseNumber, Language language) {
        Map<String, String> names = view.names();
        return database
                .sql("select person, taken_at from dossier_taken where case_number = ? order by id desc limit 100")
                .param(caseNumber)
                .query(Taken.class)
                .list()
                .stream()
                .map(taken -> new Line(
                        names.getOrDefault(taken.person(), taken.person()),
                        Written.moment(language, taken.takenAt().atZoneSameInstant(clock.getZone()))))
                .toList();
    }
}
