package org.corett.moviliza.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The countries' titulars and alternates: who is in office, who was, and how one follows another [000 §IV; gaps 31]. */
@Service
@Transactional
public class Delegations {
    private static final String DELEGATES = "select p.username, p.full_name, p.email, p.language, a.role, a.country,"
            + " a.starts_on, a.ends_on from appointment a join (" + Persons.READABLE + ") p using (username)"
            + " where a.role in ('TITULAR', 'ALTERNATE') and a.country in (:countries)";
    private static final String IN_FORCE = " and a.starts_on <= :day and (a.ends_on is null or a.ends_on > :day)";
    /** The titular before the alternate. */
    private static final String ORDER = " order by a.country, a.role desc, a.starts_on, a.id";

    private static final List<String> COUNTRIES =
            Arrays.stream(CountryCode.values()).map(CountryCode::name).toList();

    private final JdbcClient database;
    private final Persons persons;
    private final Appointments appointments;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Delegations(
            JdbcClient database,
            Persons persons,
            Appointments appointments,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.persons = persons;
        this.appointments = appointments;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody who is in office today, the titular of each country first. */
    public List<Delegate> inOffice() {
        return inOfficeOn(today());
    }

    /** Who sat for a country on a day, the titular first. */
    public List<Delegate> on(LocalDate day, CountryCode country) {
        return inOfficeOn(day).stream()
                .filter(delegate -> delegate.country() == country)
                .toList();
    }

    private List<Delegate> inOfficeOn(LocalDate day) {
        return database.sql(DELEGATES + IN_FORCE + ORDER)
                .param("countries", COUNTRIES)
                .param("day", day)
                .query(Delegate.class)
                .list();
    }

    /** A country's delegation today, the titular first. */
    public List<Delegate> of(CountryCode country) {
        return on(today(), country);
    }

    /** The role that a person has today. */
    public Optional<Delegate> inOffice(String username) {
        return inOffice().stream()
                .filter(delegate -> delegate.username().equals(username))
                .findFirst();
    }

    /** Whoever held a seat last that nobody has today, by whichever door she went. */
    public List<Delegate> lastOfVacantSeats() {
        return database.sql(DELEGATES
                        + """
                         and a.starts_on <= :day and a.ends_on <= :day
                         and not exists (select from appointment later
                            where later.role = a.role and later.country = a.country and later.id <> a.id
                              and later.starts_on <= :day and (later.ends_on is null or later.ends_on > :day
                                or (later.ends_on, later.id) > (a.ends_on, a.id)))"""
                        + ORDER)
                .param("countries", COUNTRIES)
                .param("day", today())
                .query(Delegate.class)
                .list();
    }

    /** Whoever uses an address, in office or not; the same address is the same person. */
    public Optional<Person> withAddress(String email) {
        return persons.findAll().stream()
                .filter(person -> EmailAddress.same(person.email(), email))
                .findFirst();
    }

    /** From today on the seat is empty. */
    public void vacate(Delegate outgoing) {
        end(outgoing.username(), outgoing.country());
        events.publishEvent(new PeopleChanged());
    }

    /**
     * From today on the incoming person has the seat, and nobody else; what she was in this delegation before, such as
     * its alternate, she is no more.
     *
     * @param outgoing who leaves; absent where the seat is empty already
     */
    public void succeed(@Nullable Delegate outgoing, Person incoming, Role role, CountryCode country) {
        if (outgoing != null) {
            end(outgoing.username(), country);
        }
        end(incoming.username(), country);
        if (incoming.isNew()) {
            persons.save(incoming);
        }
        appointments.enter(incoming.username(), role, country, today());
        events.publishEvent(new PeopleChanged());
    }

    private void end(String username, CountryCode country) {
        database.sql("update appointment set ends_on = :day where username = :username and country = :country"
                        + " and role in ('TITULAR', 'ALTERNATE') and (ends_on is null or ends_on > :day)")
                .param("day", today())
                .param("username", username)
                .param("country", country.name())
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
