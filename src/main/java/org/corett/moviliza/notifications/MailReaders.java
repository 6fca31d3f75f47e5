package org.corett.moviliza.notifications;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Organ;
import org.springframework.stereotype.Component;

/** People as readers of mail. */
@Component
class MailReaders {
    private static final Map<CountryCode, ZoneId> ZONES = new EnumMap<>(Map.of(
            CountryCode.BZ, ZoneId.of("America/Belize"),
            CountryCode.CR, ZoneId.of("America/Costa_Rica"),
            CountryCode.SV, ZoneId.of("America/El_Salvador"),
            CountryCode.GT, ZoneId.of("America/Guatemala"),
            CountryCode.HN, ZoneId.of("America/Tegucigalpa"),
            CountryCode.MX, ZoneId.of("America/Mexico_City"),
            CountryCode.NI, ZoneId.of("America/Managua"),
            CountryCode.PA, ZoneId.of("America/Panama"),
            CountryCode.DO, ZoneId.of("America/Santo_Domingo")));

    private final People people;
    private final Clock clock;

    MailReaders(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** The members of these groups, each once. */
    List<MailReader> in(Collection<String> groups) {
        List<Person> members = people.membersOf(groups);
        if (members.isEmpty()) {
            return List.of();
        }
        Map<String, Set<String>> membership = people.membersByGroup();
        return members.stream().map(person -> reader(person, membership)).toList();
    }

    /** One person; nobody where she takes part no longer. */
    Optional<MailReader> named(String username) {
        Map<String, Set<String>> membership = people.membersByGroup();
        return groupsOf(username, membership).isEmpty()
                ? Optional.empty()
                : people.find(username).map(person -> reader(person, membership));
    }

    /** Whether mail for her reaches another: she is away, and her alternate acts. */
    boolean stoodInFor(String username) {
        return people.membersOf(groupsOf(username)).stream()
                .map(Person::username)
                .noneMatch(username::equals);
    }

    /** The groups that the person is in today. */
    Set<String> groupsOf(String username) {
        return Set.copyOf(people.groupsOf(username));
    }

    private static Set<String> groupsOf(String username, Map<String, Set<String>> membership) {
        Set<String> groups = new TreeSet<>();
        membership.forEach((group, members) -> {
            if (members.contains(username)) {
                groups.add(group);
            }
        });
        return groups;
    }

    private MailReader reader(Person person, Map<String, Set<String>> membership) {
        return new MailReader(
                person.username(), person.email(), person.language(), zone(groupsOf(person.username(), membership)));
    }

    /** The zone of the country that she serves; the coalition's for who serves none. */
    private ZoneId zone(Set<String> groups) {
        for (CountryCode country : CountryCode.values()) {
            if (groups.contains(country.group())) {
                return ZONES.get(country);
            }
        }
        for (Organ office : Organ.values()) {
            CountryCode holder =
                    groups.contains(office.group()) ? people.holders().get(office) : null;
            if (holder != null) {
                return ZONES.get(holder);
            }
        }
        return clock.getZone();
    }
}
