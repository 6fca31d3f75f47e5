package org.corett.moviliza;

import java.sql.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.corett.moviliza.identity.PeopleChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For tests in which people come and go: all tests share the demonstration's people, who must be there again. */
@Component
public class PeopleAsTheyWere {
    private final JdbcClient database;
    private final IdentityService identity;
    private final ApplicationEventPublisher events;
    private List<String> people = List.of();
    private List<Map<String, Object>> appointments = List.of();
    private List<Map<String, Object>> terms = List.of();

    PeopleAsTheyWere(JdbcClient database, IdentityService identity, ApplicationEventPublisher events) {
        this.database = database;
        this.identity = identity;
        this.events = events;
    }

    /** Before the test changes anything. */
    public void remember() {
        people = database.sql("select username from person").query(String.class).list();
        appointments =
                database.sql("select id, ends_on from appointment").query().listOfRows();
        terms = database.sql("select id, ends_on from office_term").query().listOfRows();
    }

    /** After {@link Coalition#startAfresh()}, which forgets what points to people. */
    @Transactional
    public void restore() {
        identity.clearAuthentication();
        restore("appointment", appointments);
        restore("office_term", terms);
        List<String> newcomers = database.sql("select username from person where username not in (:people)")
                .param("people", people)
                .query(String.class)
                .list();
        newcomers.forEach(newcomer -> {
            database.sql("delete from person where username = ?")
                    .param(newcomer)
                    .update();
            identity.deleteUser(newcomer);
        });
        events.publishEvent(new PeopleChanged());
    }

    private void restore(String table, List<Map<String, Object>> rows) {
        database.sql("delete from " + table + " where id not in (:ids)")
                .param("ids", rows.stream().map(row -> row.get("id")).toList())
                .update();
        rows.forEach(row -> database.sql("update " + table + " set ends_on = :day where id = :id")
                .param("day", (Date) row.get("ends_on"), java.sql.Types.DATE)
                .param("id", row.get("id"))
                .update());
    }
}
