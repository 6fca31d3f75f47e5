package org.corett.moviliza.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.corett.moviliza.shared.Codes;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.LeftOut;
import org.corett.moviliza.shared.Organ;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The terms of both offices. A row whose office or country nobody knows is no term, and hinders no other. */
@Repository
class OfficeTerms {
    private final JdbcClient database;

    OfficeTerms(JdbcClient database) {
        this.database = database;
    }

    List<OfficeTerm> findAll() {
        return LeftOut.others(() -> database.sql(
                                "select id, office, country, starts_on, ends_on from office_term order by id")
                        .query(OfficeTerms::read)
                        .list())
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    Optional<OfficeTerm> begunBy(Organ office, LocalDate day) {
        return findAll().stream()
                .filter(term -> term.office() == office && !term.startsOn().isAfter(day))
                .max(Comparator.comparing(OfficeTerm::startsOn));
    }

    List<OfficeTerm> between(Organ office, LocalDate day, LocalDate until) {
        return findAll().stream()
                .filter(term -> term.office() == office
                        && term.startsOn().isBefore(until)
                        && term.endsOn().isAfter(day))
                .sorted(Comparator.comparing(OfficeTerm::startsOn))
                .toList();
    }

    void enter(Organ office, CountryCode country, LocalDate startsOn, LocalDate endsOn) {
        database.sql("insert into office_term (office, country, starts_on, ends_on) values (?, ?, ?, ?)")
                .params(office.name(), country.name(), startsOn, endsOn)
                .update();
    }

    void end(OfficeTerm term, LocalDate day) {
        database.sql("update office_term set ends_on = ? where id = ?")
                .params(day, term.id())
                .update();
    }

    private static Optional<OfficeTerm> read(ResultSet row, int number) throws SQLException {
        Optional<Organ> office = Codes.known(Organ.class, row.getString("office"));
        Optional<CountryCode> country = Codes.known(CountryCode.class, row.getString("country"));
        return office.isEmpty() || country.isEmpty()
                ? Optional.empty()
                : Optional.of(new OfficeTerm(
                        row.getLong("id"),
                        office.get(),
                        country.get(),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)));
    }
}
