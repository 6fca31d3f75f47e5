package org.corett.moviliza.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.corett.moviliza.casework.GroupNames;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.process.CoalitionProcess;
import org.corett.moviliza.process.Place;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the pages show each signed-in person, by the groups that she is in today. */
@Component
class Visitors {
    static final Place HOME = new Place(0, "/", "portal.place.home", true, Audience.EVERYBODY);

    private static final Audience WATCHERS = Audience.LEADERS.and(Audience.ADMINISTRATORS);

    private final People people;
    private final GroupNames names;
    private final Clock clock;
    private final List<Place> places;
    private final List<Place> beginnings;

    Visitors(
            People people,
            GroupNames names,
            Clock clock,
            List<CoalitionProcess> processes,
            @Value("${spring.mail.host:}") String mailHost) {
        this.people = people;
        this.names = names;
        this.clock = clock;
        this.places = Stream.concat(
                        places(mailHost.isEmpty()),
                        processes.stream().map(CoalitionProcess::place).flatMap(Optional::stream))
                .sorted(Place.IN_ORDER)
                .toList();
        this.beginnings = processes.stream().map(Place::beginning).toList();
    }

    Visitor named(String username, Locale locale, String here) {
        List<String> groups = people.groupsOf(username).stream().sorted().toList();
        String today = Written.day(Language.of(locale), LocalDate.now(clock));
        return new Visitor(
                username,
                people.find(username).map(Person::fullName).orElse(username),
                groups.stream()
                        .map(group -> names.of(group, Language.of(locale)))
                        .toList(),
                today,
                open(places, groups),
                open(beginnings, groups),
                here);
    }

    private static List<Place> open(List<Place> some, List<String> groups) {
        return some.stream().filter(place -> place.visitors().includes(groups)).toList();
    }

    /**
     * The places that belong to no one process.
     *
     * @param mailKept whether mails go nowhere but to their page, which then everybody reads
     */
    private static Stream<Place> places(boolean mailKept) {
        Audience askedForTasks = Audience.MEMBERS.and(Audience.COMMUNICATION).and(Audience.ADMINISTRATORS);
        Audience keepers = Audience.SECRETARIAT.and(Audience.ADMINISTRATORS);
        return Stream.of(
                place(10, "/tareas", "tasks", true, askedForTasks),
                place(20, "/casos", "cases", true, Audience.EVERYBODY),
                place(30, "/gestion", "board", true, Audience.LEADERS),
                place(40, "/proyectos", "projects", false, Audience.OFFICIALS.and(Audience.COMMUNICATION)),
                place(50, "/directorio", "directory", false, Audience.MEMBERS_AND_MANAGERS),
                place(90, "/informes", "reports", false, Audience.LEADERS),
                place(100, "/plazos", "deadlines", false, Audience.SECRETARIAT),
                place(
                        110,
                        "/camunda/app/cockpit/default/",
                        "cockpit",
                        false,
                        Audience.MANAGERS.and(Audience.ADMINISTRATORS)),
                place(120, "/camunda/app/admin/default/", "admin", false, Audience.ADMINISTRATORS),
                place(130, "/administracion", "administration", false, WATCHERS),
                place(140, "/correo", "mail", false, mailKept ? Audience.EVERYBODY : keepers),
                place(150, "/correo/mios", "ownMail", false, Audience.EVERYBODY),
                place(160, "/ayuda", "help", true, Audience.EVERYBODY));
    }

    private static Place place(int order, String address, String name, boolean everyday, Audience visitors) {
        return new Place(order, address, "portal.place." + name, everyday, visitors);
    }
}
