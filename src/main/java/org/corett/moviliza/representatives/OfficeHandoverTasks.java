package org.corett.moviliza.representatives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Notice;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the form of a handover does, and how an office passes to another country by itself [gaps 8]. */
@Component
public class OfficeHandoverTasks {
    private final Handovers handovers;
    private final People people;
    private final OfficeSettings settings;
    private final RepresentativeWording wording;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfficeHandoverTasks(
            Handovers handovers,
            People people,
            OfficeSettings settings,
            RepresentativeWording wording,
            ApplicationEventPublisher events,
            Clock clock) {
        this.handovers = handovers;
        this.people = people;
        this.settings = settings;
        this.wording = wording;
        this.events = events;
        this.clock = clock;
    }

    public void prepareHandover(Completion by, HandoverForm form) {
        check(handovers.get(by.caseNumber()), form.successor());
        handovers.report(by.caseNumber(), form, by.person());
        Handover handover = handovers.get(by.caseNumber());
        tell(
                "office.successorNamed",
                handover.number(),
                Set.copyOf(Organ.groups()),
                wording.office(handover.office()),
                form.successor(),
                handover.termEndsOn(),
                form.decision());
    }

    /** Joint acts want two countries: whoever holds the other office in the next term cannot hold this one as well. */
    private void check(Handover handover, CountryCode successor) {
        for (Organ other : Organ.values()) {
            boolean holdsIt = other != handover.office()
                    && people.termOn(other, handover.termEndsOn())
                            .filter(term ->
                                    term.country() == successor && term.endsOn().isAfter(handover.termEndsOn()))
                            .isPresent();
            if (holdsIt) {
                throw new Refusal("successor", "representative.otherOffice");
            }
        }
    }

    /** The term is over and nobody is chosen: its holder goes on, and both organs are reminded. */
    public void prolong(String number) {
        Handover handover = handovers.get(number);
        tell(
                "office.prolonged",
                number,
                Set.copyOf(Organ.groups()),
                wording.office(handover.office()),
                handover.country());
    }

    /** Open tasks follow by themselves: they are the office's, and its people are now others. */
    public void passOffice(String number) {
        Handover handover = handovers.get(number);
        CountryCode successor = Objects.requireNonNull(handover.successor());
        LocalDate today = LocalDate.now(clock);
        LocalDate start = today.isAfter(handover.termEndsOn()) ? today : handover.termEndsOn();
        boolean entrusted = people.terms().stream()
                .anyMatch(term ->
                        term.office() == handover.office() && !term.startsOn().isBefore(start));
        if (!entrusted) {
            people.entrust(handover.office(), successor, start, start.plusMonths(settings.termMonths()));
        }
        handovers.passed(number);
        Set<String> everybody = Arrays.stream(CountryCode.values())
                .map(CountryCode::group)
                .collect(Collectors.toCollection(TreeSet::new));
        everybody.add(Group.OBSERVERS);
        everybody.addAll(Organ.groups());
        tell(
                "office.passed",
                number,
                everybody,
                wording.office(handover.office()),
                handover.country(),
                successor,
                start);
    }

    private void tell(String code, String number, Set<String> groups, Object... arguments) {
        events.publishEvent(new Notice(code, number, groups, Set.of(), List.of(arguments)));
    }
}
