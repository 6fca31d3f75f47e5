package org.corett.moviliza.plenary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Meeting;
import org.corett.moviliza.shared.Notice;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Worded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** News of a session that asks no task of anybody. */
@Component
class PlenaryNotices {
    /** A call names no end, which calendars want. */
    private static final Duration USUAL_LENGTH = Duration.ofHours(3);

    private final Sessions sessions;
    private final AgendaItems items;
    private final Ballots ballots;
    private final OutcomeSummary summaries;
    private final PlenarySettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlenaryNotices(
            Sessions sessions,
            AgendaItems items,
            Ballots ballots,
            OutcomeSummary summaries,
            PlenarySettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.items = items;
        this.ballots = ballots;
        this.summaries = summaries;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** The call with its agenda. */
    void convened(String session) {
        Sitting sitting = sessions.sitting(session);
        call(
                "plenary-convened",
                session,
                sitting,
                withObservers(),
                label(session),
                startsAt(sitting),
                sitting.place(),
                sitting.commentsUntil(),
                agenda(session));
    }

    void documentsReady(String session) {
        String documents = sessions.documents(session).stream()
                .map(document -> "- " + document.title() + (document.link() == null ? "" : ": " + document.link()))
                .collect(Collectors.joining("\n"));
        publish("plenary-documents", session, withObservers(), label(session), documents);
    }

    void noQuorum(String session) {
        Sitting sitting = sessions.sitting(session);
        publish(
                "plenary-no-quorum",
                session,
                delegations(),
                label(session),
                sitting.sitsOn(),
                sessions.present(sitting).size(),
                CountryCode.values().length,
                settings.quorum(),
                settings.reconveneDays());
    }

    void reconvened(String session) {
        Sitting sitting = sessions.sitting(session);
        call(
                "plenary-reconvened",
                session,
                sitting,
                withObservers(),
                label(session),
                startsAt(sitting),
                sitting.place(),
                agenda(session));
    }

    void decided(String session) {
        Worded outcomes = PlenaryWording.worded(language -> outcomes(session, language));
        publish("plenary-agreements", session, delegations(), label(session), outcomes);
    }

    private String outcomes(String session, Language language) {
        return items.of(session).stream()
                .map(item -> item.name(language) + "\n   " + outcome(item, language))
                .collect(Collectors.joining("\n"));
    }

    private String outcome(AgendaItem item, Language language) {
        return summaries.of(
                item, Objects.requireNonNull(item.outcome()), item.agreement(), ballots.kept(item.motion()), language);
    }

    void minutesDrafted(String session, LocalDate commentsUntil) {
        publish("plenary-minutes-draft", session, delegations(), label(session), commentsUntil);
    }

    void minutesSigned(String session) {
        publish("plenary-minutes-signed", session, delegations(), label(session));
    }

    private String label(String session) {
        return sessions.get(session).label();
    }

    private Worded agenda(String session) {
        List<AgendaItem> agenda = items.of(session);
        return PlenaryWording.worded(
                language -> agenda.stream().map(item -> item.name(language)).collect(Collectors.joining("\n")));
    }

    private Instant startsAt(Sitting sitting) {
        return sitting.sitsOn()
                .atTime(sitting.startsAt())
                .atZone(clock.getZone())
                .toInstant();
    }

    private static Set<String> delegations() {
        return Arrays.stream(CountryCode.values())
                .map(CountryCode::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> withObservers() {
        Set<String> groups = delegations();
        groups.add(Group.OBSERVERS);
        return groups;
    }

    /** A call stands in calendars too; the second one moves the entry of the first. */
    private void call(String code, String session, Sitting sitting, Set<String> groups, Object... arguments) {
        // Both organs hold the meeting: it stands in their calendars too.
        Set<String> called = new TreeSet<>(groups);
        called.addAll(Organ.groups());
        String label = label(session);
        Meeting meeting = new Meeting(
                session,
                sitting.ordinal() - 1,
                new Worded("CORETT, sesión plenaria " + label, "CORETT, plenary session " + label),
                startsAt(sitting),
                USUAL_LENGTH,
                sitting.place());
        events.publishEvent(new Notice(code, session, called, Set.of(), Arrays.asList(arguments)).calling(meeting));
    }

    private void publish(String code, String session, Set<String> groups, Object... arguments) {
        events.publishEvent(new Notice(code, session, groups, Set.of(), Arrays.asList(arguments)));
    }
}
