package org.corett.moviliza.plenary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.shared.BaseUrl;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Meeting;
import org.corett.moviliza.shared.Notice;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Worded;
import org.corett.moviliza.shared.Written;
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
    private final Released released;
    private final PlenaryAgenda agenda;
    private final PlenaryWording wording;
    private final PlenarySettings settings;
    private final BaseUrl baseUrl;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlenaryNotices(
            Sessions sessions,
            AgendaItems items,
            Ballots ballots,
            OutcomeSummary summaries,
            Released released,
            PlenaryAgenda agenda,
            PlenaryWording wording,
            PlenarySettings settings,
            BaseUrl baseUrl,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.items = items;
        this.ballots = ballots;
        this.summaries = summaries;
        this.released = released;
        this.agenda = agenda;
        this.wording = wording;
        this.settings = settings;
        this.baseUrl = baseUrl;
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
                .map(document -> "- " + document.title() + (document.link() == null ? "" : ": " + written(document)))
                .collect(Collectors.joining("\n"));
        publish("plenary-documents", session, and(withObservers(), Organ.groups()), label(session), documents);
    }

    /** A path says nothing in a mail: it is read outside this site. */
    private String written(Sessions.Document document) {
        return document.here() ? baseUrl.to(document.link()) : document.link();
    }

    void noQuorum(String session) {
        Sitting sitting = sessions.sitting(session);
        publish(
                "plenary-no-quorum",
                session,
                and(delegations(), Organ.groups()),
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

    /** Countries that are not there get no task: they hear what is answered on, and until when. */
    void sittingOpened(String session) {
        publish(
                "plenary-sitting",
                session,
                absentAndOrgans(session),
                label(session),
                wording.countriesWorded(sessions.present(sessions.sitting(session))),
                agenda.roundEnds().toInstant(),
                agenda(session));
    }

    /** Dissent: both organs look for a new text. */
    void consultationSought(AgendaItem item, List<Answer> dissent) {
        publish(
                "plenary-dissent",
                item.session(),
                delegations(),
                label(item.session()),
                Worded.of(item::name),
                wording.countriesWorded(dissent.stream().map(Answer::country).toList()),
                agenda.roundEnds().toInstant());
    }

    /**
     * The next consultation round.
     *
     * @param amended whether it is held on a new text
     */
    void roundOpened(AgendaItem item, boolean amended) {
        publish(
                amended ? "plenary-round-amended" : "plenary-round",
                item.session(),
                absentAndOrgans(item.session()),
                label(item.session()),
                Worded.of(item::name),
                item.round(),
                agenda.roundEnds().toInstant());
    }

    void voteOpened(AgendaItem item, String agreement) {
        publish(
                "plenary-vote",
                item.session(),
                absentAndOrgans(item.session()),
                label(item.session()),
                Worded.of(item::name),
                agenda.roundEnds().toInstant(),
                agreement);
    }

    /**
     * A country has ended its objection.
     *
     * @param known whether the others know of it already
     */
    void objectionWithdrawn(AgendaItem item, CountryCode country, boolean known) {
        publish(
                "plenary-objection-withdrawn",
                item.session(),
                known ? and(delegations(), Organ.groups()) : Set.of(country.group()),
                label(item.session()),
                Worded.of(item::name),
                wording.countriesWorded(List.of(country)));
    }

    /** Agreements are told when they are reached, not when the session's last item closes. */
    void itemClosed(AgendaItem item, boolean dissent) {
        publish(
                "plenary-item-closed",
                item.session(),
                and(delegations(), Organ.groups()),
                label(item.session()),
                Worded.of(item::name),
                Worded.of(language -> outcome(item, language)),
                Worded.of(language -> whereNext(item, dissent, language)));
    }

    private String whereNext(AgendaItem item, boolean dissent, Language language) {
        if (item.outcome() != Outcome.DEFERRED) {
            return "";
        }
        boolean ordinary = dissent && settings.deferredTo() == PlenarySettings.DeferredTo.ORDINARY;
        return "\n\n"
                + wording.say(
                        language,
                        (item.kind().proposedByPlenary() ? "deferred.returns." : "deferred.proposed.")
                                + (ordinary ? "ORDINARY" : "NEXT"));
    }

    /** Another day, hour or place: calendars move their entry. */
    void moved(Sitting was, String reason) {
        Sitting sitting = sessions.sitting(was.session());
        call(
                "plenary-moved",
                was.session(),
                sitting,
                and(withObservers(), Organ.groups()),
                label(was.session()),
                startsAt(was),
                startsAt(sitting),
                sitting.place(),
                reason,
                comments(sitting));
    }

    /** Until when the agenda of a moved session is commented on; nothing where that is over. */
    private Worded comments(Sitting sitting) {
        LocalDate until = sitting.commentsUntil();
        return until == null || until.isBefore(LocalDate.now(clock))
                ? Worded.asWritten("")
                : Worded.of(
                        language -> wording.say(language, "mail.plenary-moved.comments", Written.day(language, until)));
    }

    /** No such session: calendars strike it out, and everybody hears what waits again. */
    void cancelled(String session, String reason) {
        Sitting sitting = sessions.sitting(session);
        events.publishEvent(notice(
                        "plenary-cancelled",
                        session,
                        and(withObservers(), Organ.groups()),
                        label(session),
                        startsAt(sitting),
                        reason,
                        released(session))
                .calling(meeting(session, sitting).calledOff()));
    }

    /** The case was ended from outside. */
    void removed(String session) {
        Sitting sitting = sessions.sitting(session);
        Notice notice = notice(
                "plenary-removed",
                session,
                and(withObservers(), Organ.groups()),
                label(session),
                startsAt(sitting),
                released(session));
        events.publishEvent(
                sitting.heldAs() == null
                        ? notice.calling(meeting(session, sitting).calledOff())
                        : notice.urgently());
    }

    private Worded released(String session) {
        List<Released.Item> items = released.of(session);
        return Worded.of(language -> items.isEmpty()
                ? wording.countries(List.of(), language)
                : items.stream().map(item -> item.name(language)).collect(Collectors.joining("\n")));
    }

    void correctionReturned(String session, AttendanceCorrections.Correction correction, String reason) {
        publish(
                "plenary-correction-returned",
                session,
                Set.of(Organ.TECHNICAL_SECRETARIAT.group()),
                label(session),
                wording.countriesWorded(List.of(correction.country())),
                reason);
    }

    /** The country has answered before its absence was to count. */
    void correctionOvertaken(String session, AttendanceCorrections.Correction correction) {
        publish(
                "plenary-correction-overtaken",
                session,
                Set.copyOf(Organ.groups()),
                label(session),
                wording.countriesWorded(List.of(correction.country())));
    }

    void attendanceCorrected(String session, AttendanceCorrections.Correction correction) {
        publish(
                "plenary-attendance-corrected",
                session,
                and(delegations(), Organ.groups()),
                label(session),
                wording.countriesWorded(List.of(correction.country())),
                wording.presence(correction.was()),
                wording.presence(correction.becomes()),
                correction.reason());
    }

    /** An organ gave the minutes back; the Secretariat has its task, and the reason reaches both. */
    void minutesReturned(String session, String reasons) {
        publish("plenary-minutes-returned", session, Set.copyOf(Organ.groups()), label(session), reasons);
    }

    void decided(String session) {
        Worded outcomes = Worded.of(language -> outcomes(session, language));
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
        publish("plenary-minutes-signed", session, and(delegations(), Organ.groups()), label(session));
    }

    private String label(String session) {
        return sessions.get(session).label();
    }

    private Worded agenda(String session) {
        List<AgendaItem> agenda = items.of(session);
        return Worded.of(
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

    private Set<String> absentAndOrgans(String session) {
        Set<String> groups = delegations();
        sessions.present(sessions.sitting(session)).forEach(country -> groups.remove(country.group()));
        return and(groups, Organ.groups());
    }

    private static Set<String> and(Set<String> groups, Collection<String> others) {
        Set<String> all = new TreeSet<>(groups);
        all.addAll(others);
        return all;
    }

    /** A call stands in calendars too; the second one moves the entry of the first. */
    private void call(String code, String session, Sitting sitting, Set<String> groups, Object... arguments) {
        // Both organs hold the meeting: it stands in their calendars too.
        events.publishEvent(
                notice(code, session, and(groups, Organ.groups()), arguments).calling(meeting(session, sitting)));
    }

    /** Each later call and each move raises the revision. */
    private Meeting meeting(String session, Sitting sitting) {
        String label = label(session);
        return new Meeting(
                session,
                sitting.ordinal() - 1 + sessions.changes(session).size(),
                new Worded("CORETT, sesión plenaria " + label, "CORETT, plenary session " + label),
                startsAt(sitting),
                USUAL_LENGTH,
                sitting.place());
    }

    private void publish(String code, String session, Set<String> groups, Object... arguments) {
        events.publishEvent(notice(code, session, groups, arguments));
    }

    private static Notice notice(String code, String session, Set<String> groups, Object... arguments) {
        return new Notice(code, session, groups, Set.of(), Arrays.asList(arguments));
    }
}
