package org.corett.moviliza.representatives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corett.moviliza.engine.OpenTasks;
import org.corett.moviliza.engine.RoleLost;
import org.corett.moviliza.identity.Absence;
import org.corett.moviliza.identity.Absences;
import org.corett.moviliza.identity.Delegate;
import org.corett.moviliza.identity.Delegations;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Role;
import org.corett.moviliza.shared.ClockMoved;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.PersonalNotice;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.Turn;
import org.corett.moviliza.shared.Written;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Titulars who are away and the alternates who get their tasks and mails of those days. */
@Component
@Transactional
class StandIns {
    private final Absences absences;
    private final Delegations delegations;
    private final People people;
    private final OpenTasks tasks;
    private final ApplicationEventPublisher events;
    private final Turn turn;
    private final Clock clock;

    StandIns(
            Absences absences,
            Delegations delegations,
            People people,
            OpenTasks tasks,
            ApplicationEventPublisher events,
            Turn turn,
            Clock clock) {
        this.turn = turn;
        this.absences = absences;
        this.delegations = delegations;
        this.people = people;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** A titular's absence and who stands in. */
    record StandIn(Absence absence, Delegate titular, Delegate alternate) {}

    /** The titular's seat of a person; empty for whoever has none. */
    public Optional<Delegate> titular(String username) {
        return delegations.inOffice(username).filter(delegate -> delegate.role() == Role.TITULAR);
    }

    /** Whether the person stands in for a titular when she is away. */
    public boolean alternate(String username) {
        return delegations
                .inOffice(username)
                .filter(delegate -> delegate.role() == Role.ALTERNATE)
                .isPresent();
    }

    public Optional<Delegate> alternateOf(Delegate titular) {
        return delegations.of(titular.country()).stream()
                .filter(delegate -> delegate.role() == Role.ALTERNATE)
                .findFirst();
    }

    /** What concerns a person, as the one who is away or as the one who acts for her; the earliest first. */
    public List<StandIn> of(String username) {
        return delegations.inOffice(username).stream()
                .flatMap(
                        delegate -> all().stream().filter(each -> each.titular().country() == delegate.country()))
                .toList();
    }

    private List<StandIn> all() {
        return absences.comingAndPresent().stream()
                .flatMap(absence -> titular(absence.username())
                        .flatMap(titular ->
                                alternateOf(titular).map(alternate -> new StandIn(absence, titular, alternate)))
                        .stream())
                .toList();
    }

    /** Raises {@link Refusal} for days that cannot be, and where nobody could stand in. */
    public void announce(Delegate titular, LocalDate from, LocalDate to) {
        LocalDate today = LocalDate.now(clock);
        if (from.isBefore(today)) {
            throw new Refusal("from", "representative.absence.past");
        }
        if (to.isBefore(from)) {
            throw new Refusal("to", "representative.absence.reversed");
        }
        if (to.isAfter(today.plusYears(1))) {
            throw new Refusal("to", "representative.absence.long");
        }
        turn.await(titular.username() + ":absences");
        if (absences.of(titular.username()).stream()
                .anyMatch(each -> !each.startsOn().isAfter(to) && !each.endsOn().isBefore(from))) {
            throw new Refusal("from", "representative.absence.overlap");
        }
        Delegate alternate =
                alternateOf(titular).orElseThrow(() -> new Refusal("from", "representative.absence.alone"));
        Absence announced = absences.announce(titular.username(), from, to);
        tell("representative.absence", new StandIn(announced, titular, alternate));
        takeOver();
    }

    /** The titular is back before the announced day. */
    public void end(Delegate titular, long absence) {
        absences.end(absence, titular.username()).ifPresent(ended -> alternateOf(titular)
                .ifPresent(alternate -> tell("representative.absenceEnded", new StandIn(ended, titular, alternate))));
    }

    /** An absence ends with the seat, by whichever door its holder goes. */
    @EventListener
    public void on(RoleLost lost) {
        if (titular(lost.username()).isEmpty()) {
            absences.forget(lost.username());
        }
    }

    /** What a titular has taken waits for nobody while she is away. */
    @Scheduled(cron = "0 0 0 * * *", zone = "${moviliza.timezone:GMT-6}")
    @EventListener({ApplicationStartedEvent.class, ClockMoved.class})
    @Order(20)
    public void takeOver() {
        LocalDate today = LocalDate.now(clock);
        all().stream()
                .filter(each -> each.absence().on(today))
                .forEach(each -> tasks.pass(
                        each.titular().username(),
                        each.alternate().username(),
                        people.groupsOfDelegation(each.titular().country())));
    }

    private void tell(String code, StandIn standIn) {
        Delegate alternate = standIn.alternate();
        Language language = alternate.language();
        String open = tasks.of(alternate.country().group()).stream()
                .map(task -> "- " + task.name().in(language)
                        + (task.due() == null
                                ? ""
                                : " (" + Written.day(language, LocalDate.ofInstant(task.due(), clock.getZone())) + ")"))
                .collect(Collectors.joining("\n"));
        events.publishEvent(new PersonalNotice(
                alternate.username(),
                alternate.email(),
                language,
                true,
                code,
                "",
                List.of(
                        standIn.titular().fullName(),
                        standIn.absence().startsOn(),
                        standIn.absence().endsOn(),
                        open)));
    }
}
