package org.corett.moviliza.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.EmailAddress;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Organ;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The coalition's people and the groups that follow from their roles and from the terms of the two offices. */
@Service
@Transactional
public class People {
    private final Persons persons;
    private final Appointments appointments;
    private final OfficeTerms terms;
    private final Absences absences;
    private final Countries countries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            Persons persons,
            Appointments appointments,
            OfficeTerms terms,
            Absences absences,
            Countries countries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.appointments = appointments;
        this.terms = terms;
        this.absences = absences;
        this.countries = countries;
        this.events = events;
        this.clock = clock;
    }

    /** Enters a person with one role that starts today. */
    public void register(Person person, Role role, @Nullable CountryCode country) {
        register(person, role, country, today());
    }

    /** Enters a person with one role that starts on a day. */
    public void register(Person person, Role role, @Nullable CountryCode country, LocalDate startsOn) {
        persons.save(person);
        appointments.enter(person.username(), role, country, startsOn);
        events.publishEvent(new PeopleChanged());
    }

    /**
     * Gives an office to a country for a term, the last day not included; the term before it ends where this one begins.
     *
     * <p>Raises {@link IllegalArgumentException} where a later term stands in the way: an office has one holder.
     */
    public void entrust(Organ office, CountryCode country, LocalDate startsOn, LocalDate endsOn) {
        for (OfficeTerm later : terms.between(office, startsOn, endsOn)) {
            if (!later.startsOn().isBefore(startsOn)) {
                throw new IllegalArgumentException(office + " is held from " + later.startsOn());
            }
        }
        terms.begunBy(office, startsOn.minusDays(1)).ifPresent(earlier -> terms.end(earlier, startsOn));
        terms.enter(office, country, startsOn, endsOn);
        events.publishEvent(new PeopleChanged());
    }

    /**
     * From today on a person takes part in nothing, whatever she was appointed to; her name stays with what she did.
     *
     * <p>Raises {@link IllegalStateException} for the last administrator.
     */
    public void remove(String username) {
        List<Appointment> lasting = appointments.lastingBeyond(today());
        Set<String> administrators = lasting.stream()
                .filter(appointment -> appointment.role() == Role.ADMINISTRATOR)
                .map(Appointment::username)
                .collect(Collectors.toSet());
        if (administrators.equals(Set.of(username))) {
            throw new IllegalStateException(username + " is the last administrator");
        }
        lasting.stream()
                .filter(appointment -> appointment.username().equals(username))
                .forEach(appointment -> appointments.end(appointment, today()));
        events.publishEvent(new PeopleChanged());
    }

    /** Those who take part today or are to; nobody else needs an account. */
    public List<Person> takingPart() {
        Set<String> usernames = appointments.lastingBeyond(today()).stream()
                .map(Appointment::username)
                .collect(Collectors.toSet());
        return persons.findAllById(usernames);
    }

    public Optional<Person> find(String username) {
        return persons.findById(username);
    }

    /**
     * Addresses a person in a language from now on: pages, mails and forms.
     *
     * <p>Raises {@link java.util.NoSuchElementException} for somebody whom the coalition does not know.
     */
    public void speak(String username, Language language) {
        Person person = persons.findById(username).orElseThrow();
        if (person.language() != language) {
            persons.save(person.speaking(language));
            events.publishEvent(new LanguageChosen(username, person.language(), language));
        }
    }

    /** Whether two accounts are one person's: the same account, or the same address to write to. */
    public boolean onePerson(String one, String other) {
        return one.equals(other)
                || address(one).filter(address(other).orElse("")::equals).isPresent();
    }

    /** Empty for somebody without an address, who is nobody else. */
    private Optional<String> address(String username) {
        return persons.findById(username)
                .map(person -> EmailAddress.keyOf(person.email()))
                .filter(key -> !key.isEmpty());
    }

    /** Writes to a person at an address from now on. */
    public void write(String username, String email) {
        Person person = persons.findById(username).orElseThrow();
        if (!person.email().equals(email)) {
            persons.save(person.at(email));
        }
    }

    public List<Person> all() {
        return persons.findAll();
    }

    /** What everybody is called, by username. */
    public Map<String, String> names() {
        return persons.findAll().stream().collect(Collectors.toMap(Person::username, Person::fullName));
    }

    /** Everybody who is or has been appointed to an office, beside what delegations do for it. */
    public List<Official> officials() {
        return appointments.findAll().stream()
                .flatMap(appointment -> Arrays.stream(Organ.values())
                        .filter(office -> official(office) == appointment.role())
                        .flatMap(office -> Stream.ofNullable(appointment.country())
                                .map(country -> new Official(
                                        appointment.username(),
                                        office,
                                        country,
                                        appointment.startsOn(),
                                        appointment.endsOn()))))
                .toList();
    }

    /** Every group there is. */
    public List<Group> groups() {
        return Group.all(countries);
    }

    /** The people in each group today; a person may be in several. */
    public Map<String, Set<String>> membersByGroup() {
        Map<String, Set<String>> members = new TreeMap<>();
        groups().forEach(group -> members.put(group.id(), new TreeSet<>()));
        List<Appointment> inForce = appointments.inForceOn(today());
        for (Appointment appointment : inForce) {
            groupOf(appointment).ifPresent(group -> members.get(group).add(appointment.username()));
        }
        holders().forEach((office, country) -> members.get(office.group()).addAll(officials(inForce, office, country)));
        return members;
    }

    /** The groups that a person is in today. */
    public Set<String> groupsOf(String username) {
        List<Appointment> inForce = appointments.inForceOn(today());
        Stream<String> own = inForce.stream()
                .filter(appointment -> appointment.username().equals(username))
                .flatMap(appointment -> groupOf(appointment).stream());
        Stream<String> offices = holders().entrySet().stream()
                .filter(held ->
                        officials(inForce, held.getKey(), held.getValue()).contains(username))
                .map(held -> held.getKey().group());
        return Stream.concat(own, offices).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The people whom a task or news for these groups concerns, each once; while a titular is away, her alternate and not
     * she, except in what else she does for the coalition.
     */
    public List<Person> membersOf(Collection<String> groups) {
        Map<String, Set<String>> members = membersByGroup();
        absences.stoodInFor().forEach((titular, country) -> groupsOfDelegation(country)
                .forEach(group -> members.get(group).remove(titular)));
        Set<String> usernames = groups.stream()
                .map(group -> members.getOrDefault(group, Set.of()))
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, Person> known = persons.findAllById(usernames).stream()
                .collect(Collectors.toMap(Person::username, Function.identity()));
        return usernames.stream().map(known::get).toList();
    }

    /** The groups that a seat in a delegation brings: its country's, and that of an office which it serves itself. */
    public List<String> groupsOfDelegation(CountryCode country) {
        List<Appointment> inForce = appointments.inForceOn(today());
        Stream<String> offices = holders().entrySet().stream()
                .filter(held -> held.getValue() == country)
                .map(Map.Entry::getKey)
                .filter(office ->
                        usernames(inForce, country, Set.of(official(office))).isEmpty())
                .map(Organ::group);
        return Stream.concat(Stream.of(country.group()), offices).toList();
    }

    /** The country that holds each office today. */
    public Map<Organ, CountryCode> holders() {
        Map<Organ, CountryCode> holders = new EnumMap<>(Organ.class);
        for (Organ office : Organ.values()) {
            holderAt(office, today()).ifPresent(country -> holders.put(office, country));
        }
        return holders;
    }

    /**
     * The country that held an office on a day, whatever it is today.
     *
     * <p>A term that ends before the Plenary has chosen who follows goes on: an office is never without a holder.
     */
    public Optional<CountryCode> holderAt(Organ office, LocalDate day) {
        return termOn(office, day).map(OfficeTerm::country);
    }

    /** The term in which an office is on a day; it may have ended and go on. */
    public Optional<OfficeTerm> termOn(Organ office, LocalDate day) {
        return terms.begunBy(office, day);
    }

    /** Every term of both offices, the latest first. */
    public List<OfficeTerm> terms() {
        return terms.findAll().stream()
                .sorted(Comparator.comparing(OfficeTerm::startsOn).reversed().thenComparing(OfficeTerm::office))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A country without officials for the office serves it with its delegation. */
    private static Set<String> officials(List<Appointment> inForce, Organ office, CountryCode country) {
        Set<String> officials = usernames(inForce, country, Set.of(official(office)));
        return officials.isEmpty() ? usernames(inForce, country, Set.of(Role.TITULAR, Role.ALTERNATE)) : officials;
    }

    private static Role official(Organ office) {
        return office == Organ.PRESIDENCY ? Role.PRESIDENCY_OFFICIAL : Role.SECRETARIAT_OFFICIAL;
    }

    private static Set<String> usernames(List<Appointment> inForce, CountryCode country, Set<Role> roles) {
        return inForce.stream()
                .filter(appointment -> appointment.country() == country && roles.contains(appointment.role()))
                .map(Appointment::username)
                .collect(Collectors.toSet());
    }

    private static Optional<String> groupOf(Appointment appointment) {
        CountryCode country = appointment.country();
        return switch (appointment.role()) {
            case TITULAR, ALTERNATE -> Optional.ofNullable(country).map(CountryCode::group);
            case COMMUNICATION_COMMITTEE -> Optional.of(Group.COMMUNICATION_COMMITTEE);
            case OBSERVER -> Optional.of(Group.OBSERVERS);
            case MANAGER -> Optional.of(Group.MANAGERS);
            case ADMINISTRATOR -> Optional.of(Group.ADMINISTRATORS);
            case PRESIDENCY_OFFICIAL, SECRETARIAT_OFFICIAL -> Optional.empty();
        };
    }
}
