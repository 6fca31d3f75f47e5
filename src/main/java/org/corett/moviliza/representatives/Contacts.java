package org.corett.moviliza.representatives;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How representatives are reached beside their e-mail [001 §VIII]. */
@Repository
class Contacts {
    private final JdbcClient database;

    Contacts(JdbcClient database) {
        this.database = database;
    }

    /** Her office in her country and her telephone. */
    record Contact(String username, String position, String telephone) {}

    Map<String, Contact> all() {
        return database.sql("select * from representative_contact").query(Contact.class).list().stream()
                .collect(Collectors.toMap(Contact::username, Function.identity()));
    }

    void keep(String username, Incoming person) {
        database.sql("insert into representative_contact (username, position, telephone) values (?, ?, ?)"
                        + " on conflict (username) do update set position = excluded.position,"
                        + " telephone = excluded.telephone")
                .params(username, person.position(), person.telephone())
                .update();
    }
}
