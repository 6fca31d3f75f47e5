package org.corett.moviliza.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.corett.moviliza.shared.Codes;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.LeftOut;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is appointed to what. A row whose role or country nobody knows appoints nobody, and hinders nobody else. */
@Repository
class Appointments {
    private static final String ALL = "select id, username, role, country, starts_on, ends_on from appointment";

    private final JdbcClient database;

    Appointments(JdbcClient database) {
        this.database = database;
    }

    List<Appointment> findAll() {
        return known(database.sql(ALL + " order by id"));
    }

    List<Appointment> inForceOn(LocalDate day) {
        return known(database.sql(ALL + " where starts_on <= :day and (ends_on is null or ends_on > :day) order by id")
                .param("day", day));
    }

    List<Appointment> lastingBeyond(LocalDate day) {
        return known(database.sql(ALL + " where ends_on is null or ends_on > :day order by id")
                .param("day", day));
    }

    void enter(String username, Role role, @Nullable CountryCode country, LocalDate startsOn) {
        database.sql("insert into appointment (username, role, country, starts_on) values (?, ?, ?, ?)")
                .params(username, role.name(), country == null ? null : country.name(), startsOn)
                .update();
    }

    /** From that day on it lasts no more; one that has not begun by then never does. */
    void end(Appointment appointment, LocalDate day) {
        database.sql("update appointment set ends_on = greatest(starts_on, cast(? as date)) where id = ?")
                .params(day, appointment.id())
                .update();
    }

    private static List<Appointment> known(JdbcClient.StatementSpec asked) {
        return LeftOut.others(() -> asked.query(Appointments::read).list()).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Appointment> read(ResultSet row, int number) throws SQLException {
        Optional<Role> role = Codes.known(Role.class, row.getString("role"));
        String code = row.getString("country");
        Optional<CountryCode> country = Codes.known(CountryCode.class, code);
        if (role.isEmpty() || code != null && country.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Appointment(
                row.getLong("id"),
                row.getString("username"),
                role.get(),
                country.orElse(null),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class)));
    }
}
