package org.corett.moviliza.plenary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.corett.moviliza.documents.StepDocuments;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each form of a session shows before it is filled in. */
@Component
public class PlenarySessionForms {
    private final SessionFacts facts;
    private final Sessions sessions;
    private final AgendaItems items;
    private final Ballots ballots;
    private final Amendments amendments;
    private final Motions motions;
    private final MinutesBook minutes;
    private final MinutesDraft draft;
    private final AttendanceCorrections corrections;
    private final PlenarySettings settings;
    private final PlenaryWording wording;

    PlenarySessionForms(
            SessionFacts facts,
            Sessions sessions,
            AgendaItems items,
            Ballots ballots,
            Amendments amendments,
            Motions motions,
            MinutesBook minutes,
            MinutesDraft draft,
            AttendanceCorrections corrections,
            PlenarySettings settings,
            PlenaryWording wording) {
        this.corrections = corrections;
        this.settings = settings;
        this.facts = facts;
        this.sessions = sessions;
        this.items = items;
        this.ballots = ballots;
        this.amendments = amendments;
        this.motions = motions;
        this.minutes = minutes;
        this.draft = draft;
        this.wording = wording;
    }

    /** The session, and inside an item what is being treated. */
    public List<Fact> caseFacts(Reading reading) {
        return facts.of(reading);
    }

    /** What waits for a session, and of it the motions to choose from: every session takes the others by itself. */
    public Map<String, Object> conveneSession(Reading reading) {
        List<Motion> pending = motions.pending();
        List<Map<String, String>> options = pending.stream()
                .filter(motion -> !motion.takenByItself())
                .map(motion -> Map.of("value", motion.number(), "label", label(motion, reading.language())))
                .toList();
        return Map.of(
                "pending",
                pending.stream().map(motion -> row(motion, reading)).toList(),
                "motionOptions",
                options,
                "motions",
                options.stream().map(option -> option.get("value")).toList());
    }

    private Map<String, String> row(Motion motion, Reading reading) {
        return Map.of(
                "title",
                motion.title(reading.language()),
                "kind",
                say(reading, "motionKind." + motion.kind()),
                "subject",
                motion.subjectCase(),
                "taken",
                say(
                        reading,
                        "agenda."
                                + (motion.ordinaryOnly()
                                        ? "deferred"
                                        : motion.takenByItself() ? motion.kind() : "chosen")));
    }

    /** Braces would be read as a template by the form. */
    private static String label(Motion motion, Language language) {
        String subject = motion.subjectCase().isEmpty() ? "" : " (" + motion.subjectCase() + ")";
        return (motion.title(language) + subject).replace("{{", "{ {");
    }

    public Map<String, Object> prepareDocuments(Reading reading) {
        return Map.of("agenda", agenda(reading), "documentsAddress", StepDocuments.address(reading.caseNumber()));
    }

    public Map<String, Object> registerAttendance(Reading reading) {
        Sitting sitting = sessions.sitting(reading.caseNumber());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("agenda", agenda(reading));
        shown.put("returned", paragraphs(String.join("\n", sessions.returns(sitting))));
        sessions.attendance(sitting)
                .forEach((country, presence) -> shown.put(
                        country == CountryCode.DO ? "dr" : country.name().toLowerCase(Locale.ROOT), presence.name()));
        if (sitting.chair() != null) {
            shown.put("chair", sitting.chair().name());
            shown.put(
                    "chairCountry",
                    sitting.chairCountry() == null
                            ? null
                            : sitting.chairCountry().name());
            shown.put("observers", String.join("\n", sessions.observers(sitting)));
            shown.put("remarks", sitting.remarks());
        }
        return shown;
    }

    /** What the Secretariat registered, and what follows from it. */
    public Map<String, Object> confirmQuorum(Reading reading) {
        Sitting sitting = sessions.sitting(reading.caseNumber());
        List<CountryCode> present = sessions.present(sitting);
        boolean quorum = present.size() >= settings.quorum();
        return Map.of(
                "attendance",
                sessions.attendance(sitting).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(wording.byName(reading.language())))
                        .map(one -> row(
                                wording.country(one.getKey(), reading.language()),
                                wording.presence(one.getValue()).in(reading.language())))
                        .toList(),
                "sitting",
                List.of(
                        row(
                                say(reading, "quorum.counted"),
                                say(
                                        reading,
                                        quorum ? "quorum.reached" : "quorum.missed",
                                        present.size(),
                                        CountryCode.values().length,
                                        settings.quorum())),
                        row(say(reading, "plenary.case.chair"), draft.chair(sitting, reading.language())),
                        row(
                                say(reading, "plenary.case.observers"),
                                wording.enumeration(sessions.observers(sitting), reading.language())),
                        row(say(reading, "quorum.remarks"), sitting.remarks())));
    }

    /** The correction that waits for the Presidency. */
    public Map<String, Object> confirmCorrection(Reading reading) {
        return Map.of(
                "correction",
                corrections
                        .pending(reading.caseNumber())
                        .map(one -> List.of(Map.of(
                                "who",
                                wording.country(one.country(), reading.language()),
                                "was",
                                wording.presence(one.was()).in(reading.language()),
                                "becomes",
                                wording.presence(one.becomes()).in(reading.language()),
                                "reason",
                                one.reason())))
                        .orElse(List.of()));
    }

    public Map<String, Object> reconveneSession(Reading reading) {
        Sitting sitting = sessions.sitting(reading.caseNumber());
        return Map.of("agenda", agenda(reading), "time", sitting.startsAt().toString(), "place", sitting.place());
    }

    public Map<String, Object> statePosition(Reading reading) {
        AgendaItem item = items.get(reading.requiredItem());
        Map<String, Object> shown = itemShown(item, reading.language());
        List<Answer> earlier = beforeThisRound(item);
        shown.put("dissent", dissent(Dissent.standing(earlier), reading.language()));
        shown.put("withdrawn", dissent(Dissent.withdrawn(earlier), reading.language()));
        shown.put(
                "own",
                dissent(
                        Dissent.standing(earlier).stream()
                                .filter(answer -> answer.country().group().equals(reading.onBehalfOf()))
                                .toList(),
                        reading.language()));
        return shown;
    }

    /** What was said in the rounds that are over: an objection that an answer of this one withdraws still stands here. */
    private List<Answer> beforeThisRound(AgendaItem item) {
        List<CountryCode> answered = ballots.positions(item.motion(), item.round()).stream()
                .map(Answer::country)
                .toList();
        return ballots.positions(item.motion()).stream()
                .filter(answer -> Integer.parseInt(answer.ballot()) < item.round())
                .map(answer -> answered.contains(answer.country()) ? answer.asStated() : answer)
                .toList();
    }

    public Map<String, Object> amendMotion(Reading reading) {
        AgendaItem item = items.get(reading.requiredItem());
        Map<String, Object> shown = itemShown(item, reading.language());
        shown.put("dissent", dissent(Dissent.standing(ballots.positions(item.motion())), reading.language()));
        Optional<Amendments.Amendment> proposed = amendments.proposed(item);
        Optional<Amendments.Amendment> returned = amendments.returned(item);
        shown.put("toConfirm", proposed.isPresent());
        shown.put("proposal", proposed.map(one -> paragraphs(one.text())).orElse(List.of()));
        shown.put(
                "returned",
                returned.map(one -> List.of(Map.of(
                                "organ", wording.organ(String.valueOf(one.answeredBy()), reading.language()),
                                "reason", String.valueOf(one.reason()))))
                        .orElse(List.of()));
        shown.put(
                "text",
                proposed.or(() -> returned).map(Amendments.Amendment::text).orElse(item.text()));
        return shown;
    }

    public Map<String, Object> castVote(Reading reading) {
        AgendaItem item = items.get(reading.requiredItem());
        Map<String, Object> shown = itemShown(item, reading.language());
        shown.put("dissent", dissent(Dissent.standing(ballots.positions(item.motion())), reading.language()));
        shown.put("rule", paragraphs(draft.voteAgreed(item, reading.language())));
        return shown;
    }

    public Map<String, Object> draftMinutes(Reading reading) {
        String session = reading.caseNumber();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(
                "text",
                minutes.find(session).map(MinutesBook.Minutes::text).orElseGet(() -> draft.of(session, Language.ES)));
        shown.put("comments", comments(reading));
        shown.put("signatures", signatures(reading));
        return shown;
    }

    public Map<String, Object> commentMinutes(Reading reading) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("minutes", minutesText(reading.caseNumber()));
        shown.put("differences", differences(reading));
        shown.put(
                "courtesy",
                reading.language() == Language.EN
                        ? paragraphs(draft.of(reading.caseNumber(), Language.EN))
                        : List.of());
        return shown;
    }

    public Map<String, Object> signMinutes(Reading reading) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("minutes", minutesText(reading.caseNumber()));
        shown.put("differences", differences(reading));
        shown.put("comments", comments(reading));
        shown.put("signatures", signatures(reading));
        return shown;
    }

    private List<Map<String, Object>> agenda(Reading reading) {
        return items.of(reading.caseNumber()).stream()
                .map(item -> Map.<String, Object>of(
                        "position",
                        item.position(),
                        "title",
                        item.title(reading.language()),
                        "kind",
                        say(reading, "motionKind." + item.kind())))
                .toList();
    }

    /** The item's text, and for minutes the minutes themselves. */
    private Map<String, Object> itemShown(AgendaItem item, Language language) {
        Map<String, Object> shown = new LinkedHashMap<>();
        List<Map<String, String>> text = new ArrayList<>(paragraphs(item.text(language)));
        if (item.kind() == MotionKind.MINUTES) {
            text.addAll(minutesText(item.subjectCase()));
        }
        shown.put("itemText", text);
        return shown;
    }

    /** What the draft leaves out of the record or adds to it: nobody signs that unseen. */
    private List<Map<String, String>> differences(Reading reading) {
        String record = draft.of(reading.caseNumber(), Language.ES);
        return minutes
                .find(reading.caseNumber())
                .map(found -> RecordDifference.between(record, found.text()))
                .orElse(List.of())
                .stream()
                .map(line -> Map.of(
                        "what",
                        say(reading, line.missing() ? "minutes.missing" : "minutes.added"),
                        "paragraph",
                        line.text()))
                .toList();
    }

    private List<Map<String, String>> minutesText(String session) {
        return minutes.find(session).map(found -> paragraphs(found.text())).orElse(List.of());
    }

    private List<Map<String, String>> dissent(List<Answer> objections, Language language) {
        return objections.stream()
                .map(answer -> row(wording.country(answer.country(), language), answer.reason()))
                .toList();
    }

    private List<Map<String, String>> comments(Reading reading) {
        return minutes.comments(reading.caseNumber()).stream()
                .map(one -> row(
                        wording.country(one.country(), reading.language()),
                        one.comment() == null || one.comment().isBlank()
                                ? say(reading, "comment.none")
                                : one.comment()))
                .toList();
    }

    private List<Map<String, String>> signatures(Reading reading) {
        return minutes.signatures(reading.caseNumber()).stream()
                .map(one -> row(
                        wording.organ(one.organ(), reading.language()),
                        one.agreed() ? say(reading, "signature.signed") : one.reason()))
                .toList();
    }

    private static Map<String, String> row(String who, @Nullable String what) {
        return Map.of("who", who, "what", what == null ? "" : what);
    }

    private static List<Map<String, String>> paragraphs(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> Map.of("paragraph", line))
                .toList();
    }

    private String say(Reading reading, String code, Object... arguments) {
        return wording.say(reading.language(), code, arguments);
    }
}
