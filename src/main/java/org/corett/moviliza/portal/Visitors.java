package org.corett.moviliza.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.corett.moviliza.casework.GroupNames;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the pages show each signed-in person, by the groups that she is in today. */
@Component
class Visitors {
    private static final String COUNTRY = "country-";

    private final People people;
    private final GroupNames names;
    private final Clock clock;
    private final boolean mailKept;

    Visitors(People people, GroupNames names, Clock clock, @Value("${spring.mail.host:}") String mailHost) {
        this.people = people;
        this.names = names;
        this.clock = clock;
        this.mailKept = mailHost.isEmpty();
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
                places(groups),
                beginnings(groups),
                here);
    }

    private List<Place> places(List<String> groups) {
        List<Place> places = new ArrayList<>();
        if (works(groups) || groups.contains(Group.ADMINISTRATORS)) {
            places.add(Place.TASKS);
        }
        if (!groups.isEmpty()) {
            places.add(Place.CASES);
        }
        boolean watches = organ(groups) || groups.contains(Group.MANAGERS);
        if (watches) {
            places.add(Place.BOARD);
        }
        if (watches
                || delegate(groups)
                || groups.contains(Group.COMMUNICATION_COMMITTEE)
                || groups.contains(Group.ADMINISTRATORS)) {
            places.add(Place.PROJECTS);
        }
        if (watches || delegate(groups)) {
            places.add(Place.DIRECTORY);
        }
        if (!groups.isEmpty()) {
            places.add(Place.PLENARY);
        }
        if (readsHirings(groups)) {
            places.add(Place.HIRINGS);
        }
        if (!groups.isEmpty()) {
            places.add(Place.REPRESENTATIVES);
        }
        if (groups.contains(Group.PRESIDENCY)
                || groups.contains(Group.TECHNICAL_SECRETARIAT)
                || groups.contains(Group.MANAGERS)) {
            places.add(Place.REPORTS);
        }
        if (groups.contains(Group.TECHNICAL_SECRETARIAT)) {
            places.add(Place.DEADLINES);
        }
        if (groups.contains(Group.MANAGERS) || groups.contains(Group.ADMINISTRATORS)) {
            places.add(Place.COCKPIT);
        }
        if (groups.contains(Group.ADMINISTRATORS)) {
            places.add(Place.ADMIN);
        }
        if (watches || groups.contains(Group.ADMINISTRATORS)) {
            places.add(Place.ADMINISTRATION);
        }
        if (mailKept || groups.contains(Group.TECHNICAL_SECRETARIAT) || groups.contains(Group.ADMINISTRATORS)) {
            places.add(Place.MAIL);
        }
        if (!groups.isEmpty()) {
            places.add(Place.OWN_MAIL);
            places.add(Place.HELP);
        }
        return places;
    }

    private static List<Place> beginnings(List<String> groups) {
        List<Place> beginnings = new ArrayList<>();
        boolean presidency = groups.contains(Group.PRESIDENCY);
        if (presidency || groups.contains(Group.TECHNICAL_SECRETARIAT) || delegate(groups)) {
            beginnings.add(Place.REPORT_SOURCE);
        }
        if (presidency) {
            beginnings.add(Place.CONVENE_SESSION);
        }
        if (groups.contains(Group.TECHNICAL_SECRETARIAT)) {
            beginnings.add(Place.DEFINE_CONSULTANCY);
        }
        if (groups.contains(Group.TECHNICAL_SECRETARIAT) || delegate(groups)) {
            beginnings.add(Place.REPORT_CHANGE);
        }
        return beginnings;
    }

    private static boolean works(List<String> groups) {
        return delegate(groups)
                || groups.stream()
                        .anyMatch(
                                Set.of(Group.PRESIDENCY, Group.TECHNICAL_SECRETARIAT, Group.COMMUNICATION_COMMITTEE)
                                        ::contains);
    }

    private static boolean readsHirings(List<String> groups) {
        return delegate(groups)
                || groups.stream()
                        .anyMatch(
                                Set.of(
                                        Group.PRESIDENCY,
                                        Group.TECHNICAL_SECRETARIAT,
                                        Group.MANAGERS,
                                        Group.ADMINISTRATORS)::contains);
    }

    private static boolean organ(List<String> groups) {
        return groups.contains(Group.PRESIDENCY) || groups.contains(Group.TECHNICAL_SECRETARIAT);
    }

    private static boolean delegate(List<String> groups) {
        return groups.stream().anyMatch(group -> group.startsWith(COUNTRY));
    }
}
