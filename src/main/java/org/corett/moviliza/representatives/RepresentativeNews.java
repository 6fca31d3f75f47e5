package org.corett.moviliza.representatives;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.corett.moviliza.access.AccessLinks;
import org.corett.moviliza.engine.OpenTasks;
import org.corett.moviliza.identity.Delegate;
import org.corett.moviliza.identity.Delegations;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.LinkNotice;
import org.corett.moviliza.shared.LinkWanted;
import org.corett.moviliza.shared.Notice;
import org.corett.moviliza.shared.PersonalNotice;
import org.corett.moviliza.shared.Worded;
import org.corett.moviliza.shared.Written;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** News of a seat that changes hands: to who comes, who leaves, who acts meanwhile, and who knows them. */
@Component
class RepresentativeNews {
    private static final String ACCESS = "representative.access";

    private final Delegations delegations;
    private final People people;
    private final OpenTasks tasks;
    private final AccessLinks links;
    private final RepresentativeSettings settings;
    private final RepresentativeWording wording;
    private final ChangeMail mail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RepresentativeNews(
            Delegations delegations,
            People people,
            OpenTasks tasks,
            AccessLinks links,
            RepresentativeSettings settings,
            RepresentativeWording wording,
            ChangeMail mail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.delegations = delegations;
        this.people = people;
        this.tasks = tasks;
        this.links = links;
        this.settings = settings;
        this.wording = wording;
        this.mail = mail;
        this.events = events;
        this.clock = clock;
    }

    /** What she takes over, with the dates that it has had from the start. */
    void welcome(Change change, Person incoming, Collection<String> groups) {
        events.publishEvent(new PersonalNotice(
                incoming.username(),
                incoming.email(),
                incoming.language(),
                true,
                "representative.welcome",
                change.number(),
                List.of(
                        incoming.fullName(),
                        change.country(),
                        wording.role(change.role()),
                        incoming.username(),
                        tasksOf(groups))));
    }

    /** The way to her first password, for her eyes alone. */
    void access(Change change, Person incoming) {
        access(change.number(), incoming);
    }

    @EventListener
    void again(LinkWanted wanted) {
        if (wanted.code().equals(ACCESS)) {
            people.find(wanted.username()).ifPresent(person -> access(wanted.caseNumber(), person));
        }
    }

    private void access(String number, Person incoming) {
        events.publishEvent(new LinkNotice(
                null,
                incoming.username(),
                ACCESS,
                number,
                incoming.email(),
                incoming.language(),
                List.of(incoming.username()),
                links.issue(incoming.username(), Duration.ofDays(settings.accessDays()))));
    }

    /** Every delegation and the observers: the contact list has changed. */
    void newContact(Change change, Incoming named) {
        Set<String> groups = Arrays.stream(CountryCode.values())
                .map(CountryCode::group)
                .collect(Collectors.toCollection(TreeSet::new));
        groups.add(Group.OBSERVERS);
        events.publishEvent(new Notice(
                "representative.newContact",
                change.number(),
                groups,
                Set.of(),
                List.of(
                        change.country(),
                        named.name(),
                        wording.role(change.role()),
                        named.position(),
                        named.email(),
                        named.telephone())));
    }

    /** The last that goes to her. */
    void farewell(Change change, Delegate outgoing) {
        events.publishEvent(new PersonalNotice(
                outgoing.username(),
                outgoing.email(),
                outgoing.language(),
                false,
                "representative.farewell",
                change.number(),
                List.of(outgoing.fullName(), change.country(), wording.role(change.role()), LocalDate.now(clock))));
    }

    /** Who is left acts, and the national body is asked for a successor. */
    void vacant(Change change) {
        for (Delegate acting : delegations.of(change.country())) {
            events.publishEvent(new PersonalNotice(
                    acting.username(),
                    acting.email(),
                    acting.language(),
                    true,
                    "representative.acting",
                    change.number(),
                    List.of(
                            change.country(),
                            nameOf(change.outgoing()),
                            wording.role(change.role()),
                            tasksOf(Set.of(change.country().group())))));
        }
        successorAwaited(change);
    }

    void successorAwaited(Change change) {
        mail.toNationalBody(
                "representative.successorAwaited",
                change,
                change.country(),
                nameOf(change.outgoing()),
                wording.role(change.role()));
    }

    private String nameOf(String username) {
        return people.find(username).map(Person::fullName).orElse(username);
    }

    private Worded tasksOf(Collection<String> groups) {
        List<OpenTasks.Open> open = groups.stream()
                .flatMap(group -> tasks.of(group).stream())
                .distinct()
                .toList();
        return open.isEmpty() ? wording.noTasks() : new Worded(lines(open, Language.ES), lines(open, Language.EN));
    }

    private String lines(List<OpenTasks.Open> open, Language language) {
        return open.stream()
                .map(task -> "- " + task.name().in(language)
                        + (task.due() == null
                                ? ""
                                : " (" + Written.day(language, LocalDate.ofInstant(task.due(), clock.getZone())) + ")"))
                .collect(Collectors.joining("\n"));
    }
}
