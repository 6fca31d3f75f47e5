package org.corett.moviliza.representatives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.corett.moviliza.engine.OpenTasks;
import org.corett.moviliza.identity.Countries;
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

/** News of a change of representative that asks no task of anybody. */
@Component
class RepresentativeNews {
    private static final String ACCESS = "representative.access";

    private final Changes changes;
    private final Delegations delegations;
    private final People people;
    private final Countries countries;
    private final OpenTasks tasks;
    private final AccessLinks links;
    private final RepresentativeWording wording;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RepresentativeNews(
            Changes changes,
            Delegations delegations,
            People people,
            Countries countries,
            OpenTasks tasks,
            AccessLinks links,
            RepresentativeWording wording,
            ApplicationEventPublisher events,
            Clock clock) {
        this.changes = changes;
        this.delegations = delegations;
        this.people = people;
        this.countries = countries;
        this.tasks = tasks;
        this.links = links;
        this.wording = wording;
        this.events = events;
        this.clock = clock;
    }

    /** The delegation learns of the letter, the outgoing person among it. */
    void reported(Change change) {
        Letter letter = changes.latest(change.number());
        tell(
                "representative.reported",
                change,
                Set.of(change.country().group()),
                change.country(),
                nameOf(change.outgoing()),
                wording.role(change.role()),
                letter.effectiveOn());
    }

    void returned(Change change) {
        Letter letter = changes.latest(change.number());
        String reason = Objects.requireNonNullElse(letter.reason(), "");
        tell("representative.returned", change, Set.of(change.country().group()), letter.reference(), reason);
        tellNationalBody("representative.returned", change, letter.reference(), reason);
    }

    /** The national body and, where somebody is named, the incoming person. */
    void confirmed(Change change) {
        Letter letter = changes.latest(change.number());
        Object[] said = {
            change.country(),
            nameOf(change.outgoing()),
            letter.namesSuccessor() ? letter.name() : wording.nobodyYet(),
            wording.role(change.role()),
            letter.effectiveOn()
        };
        tellNationalBody("representative.confirmed", change, said);
        if (letter.email() != null) {
            tell(letter.email(), languageOf(change.country()), "representative.confirmed", change, said);
        }
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
                links.issue(incoming.username())));
    }

    /** Every delegation and the observers: the contact list has changed. */
    void newContact(Change change, Incoming named) {
        Set<String> groups = Arrays.stream(CountryCode.values())
                .map(CountryCode::group)
                .collect(Collectors.toCollection(TreeSet::new));
        groups.add(Group.OBSERVERS);
        tell(
                "representative.newContact",
                change,
                groups,
                change.country(),
                named.name(),
                wording.role(change.role()),
                named.position(),
                named.email(),
                named.telephone());
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
        tellNationalBody(
                "representative.successorAwaited",
                change,
                change.country(),
                nameOf(change.outgoing()),
                wording.role(change.role()));
    }

    private void tell(String code, Change change, Set<String> groups, Object... arguments) {
        events.publishEvent(new Notice(code, change.number(), groups, Set.of(), List.of(arguments)));
    }

    private void tellNationalBody(String code, Change change, Object... arguments) {
        tell(change.nationalBodyEmail(), languageOf(change.country()), code, change, arguments);
    }

    private void tell(String address, Language language, String code, Change change, Object... arguments) {
        events.publishEvent(
                new PersonalNotice(null, address, language, false, code, change.number(), List.of(arguments)));
    }

    private Language languageOf(CountryCode country) {
        return countries.get(country).language();
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
