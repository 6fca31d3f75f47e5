package org.corett.moviliza.plenary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.corett.moviliza.documents.ActSource;
import org.corett.moviliza.documents.ActText;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.process.ActKind;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Writes a session's call with its agenda, and its minutes once both organs have signed them [001 §VIII]. */
@Component
@Order(20)
public class PlenaryActs implements ActSource {
    /** The Presidency convenes and prepares the agenda [001 §VIII]. */
    public static final ActKind CONVOCATION =
            new ActKind("CONVOCATION", Audience.MEMBERS_AND_MANAGERS.and(Audience.OBSERVERS));

    public static final ActKind MINUTES = new ActKind("MINUTES", Audience.MEMBERS_AND_MANAGERS, true);

    private final Sessions sessions;
    private final AgendaItems items;
    private final Motions motions;
    private final Ballots ballots;
    private final MinutesBook minutes;
    private final MinutesDraft draft;
    private final OutcomeSummary summaries;
    private final PlenaryWording wording;

    PlenaryActs(
            Sessions sessions,
            AgendaItems items,
            Motions motions,
            Ballots ballots,
            MinutesBook minutes,
            MinutesDraft draft,
            OutcomeSummary summaries,
            PlenaryWording wording) {
        this.sessions = sessions;
        this.items = items;
        this.motions = motions;
        this.ballots = ballots;
        this.minutes = minutes;
        this.draft = draft;
        this.summaries = summaries;
        this.wording = wording;
    }

    @Override
    public List<ActKind> kinds() {
        return List.of(CONVOCATION, MINUTES);
    }

    @Override
    public Optional<ActText> write(ActKind kind, String caseNumber, Reader reader) {
        Language language = reader.language();
        return sessions.find(caseNumber)
                .flatMap(session -> kind == CONVOCATION
                        ? Optional.of(new ActText(say(language, "documents.act.CONVOCATION"), call(session, language)))
                        : minutes.find(caseNumber)
                                .filter(written -> written.state() != MinutesBook.State.DRAFT)
                                .map(written -> minutes(session, written, language)));
    }

    private List<ActText.Part> call(Session session, Language language) {
        Sitting sitting = sessions.sitting(session.number());
        List<Fact> facts = new ArrayList<>(List.of(
                fact(
                        language,
                        "session",
                        say(language, "fact.session." + session.kind(), session.label(), session.number())),
                fact(
                        language,
                        "sitting",
                        say(
                                language,
                                "fact.sittingValue",
                                wording.moment(language, sitting.sitsOn(), sitting.startsAt()),
                                sitting.place()))));
        if (sitting.commentsUntil() != null) {
            facts.add(fact(
                    language,
                    "comments",
                    say(language, "fact.commentsValue", Written.day(language, sitting.commentsUntil()))));
        }
        List<ActText.Part> parts = new ArrayList<>(List.of(
                ActText.Part.of(
                        "",
                        List.of(say(
                                language,
                                sitting.ordinal() == 1 ? "minutes.call" : "minutes.callAgain",
                                Written.day(language, sitting.convenedOn()),
                                wording.moment(language, sitting.sitsOn(), sitting.startsAt()),
                                sitting.place()))),
                ActText.Part.facts("", facts)));
        items.of(session.number()).forEach(item -> parts.add(submitted(item, language)));
        return parts;
    }

    /** An item with the text that was convened, whatever it is amended to. Observers read the call too. */
    private ActText.Part submitted(AgendaItem item, Language language) {
        boolean open = item.kind().open();
        return ActText.Part.of(
                say(language, "minutes.item", item.position(), item.title(language)),
                List.of(
                        say(language, "motionKind." + item.kind()) + (open ? "" : " · " + item.subjectCase()),
                        open
                                ? motions.get(item.motion()).text(language).strip()
                                : say(language, "plenary.act.reserved")));
    }

    /** The text as it was signed, in English what was recorded, and the same as tables. */
    private ActText minutes(Session session, MinutesBook.Minutes written, Language language) {
        boolean english = language == Language.EN;
        String text = english ? draft.of(session.number(), Language.EN) : written.text();
        List<ActText.Part> parts = new ArrayList<>();
        List<String> paragraphs = new ArrayList<>();
        if (english) {
            paragraphs.add(say(language, "plenary.act.courtesy"));
        }
        String title = say(language, "minutes.title." + session.kind(), session.label());
        Arrays.stream(text.strip().split("\n\\s*\n"))
                .filter(paragraph -> !paragraph.equals(title))
                .forEach(paragraphs::add);
        parts.add(ActText.Part.of("", paragraphs));
        for (Sitting sitting : sessions.sittings(session.number())) {
            parts.add(attendance(sitting, language));
        }
        for (AgendaItem item : items.of(session.number())) {
            parts.add(item(item, language));
        }
        parts.add(ActText.Part.of(
                say(language, "plenary.act.signatures"),
                minutes.signatures(session.number()).stream()
                        .map(signature -> say(
                                language,
                                "plenary.act.signature",
                                wording.organ(signature.organ(), language),
                                Written.day(language, Objects.requireNonNull(written.signedOn()))))
                        .toList()));
        return new ActText(title, parts);
    }

    private ActText.Part attendance(Sitting sitting, Language language) {
        Map<CountryCode, Presence> attendance = sessions.attendance(sitting);
        List<List<String>> rows = attendance.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(wording.byName(language)))
                .map(entry -> List.of(
                        wording.country(entry.getKey(), language),
                        say(language, "plenary.act.presence." + entry.getValue())))
                .toList();
        return ActText.Part.table(
                say(language, "plenary.act.attendance", Written.day(language, sitting.sitsOn())),
                table(language, "", rows, "plenary.act.country", "plenary.act.presence"));
    }

    private ActText.Part item(AgendaItem item, Language language) {
        List<Answer> kept = ballots.kept(item.motion());
        List<List<String>> rows = kept.stream()
                .sorted(Comparator.comparing(Answer::ballot).thenComparing(Answer::country, wording.byName(language)))
                .map(answer -> List.of(
                        wording.country(answer.country(), language),
                        ballot(answer, language),
                        wording.answer(answer, language),
                        Objects.requireNonNullElse(answer.reason(), "")))
                .toList();
        List<String> outcome = item.outcome() == null
                ? List.of()
                : List.of(say(
                        language,
                        "minutes.result",
                        summaries.of(item, item.outcome(), item.agreement(), kept, language)));
        return new ActText.Part(
                say(language, "minutes.item", item.position(), item.title(language)),
                outcome,
                List.of(),
                rows.isEmpty()
                        ? List.of()
                        : List.of(table(
                                language,
                                say(language, "plenary.act.positions"),
                                rows,
                                "plenary.act.country",
                                "plenary.act.ballot",
                                "plenary.act.answer",
                                "plenary.act.reason")));
    }

    private String ballot(Answer answer, Language language) {
        if (answer.ballot().equals(Answer.VOTE)) {
            return say(language, "plenary.act.vote");
        }
        return answer.ballot().equals("0")
                ? say(language, "round.sitting")
                : say(language, "round.consultation", answer.ballot());
    }

    private ActText.Table table(Language language, String caption, List<List<String>> rows, String... headings) {
        return new ActText.Table(
                caption,
                Arrays.stream(headings).map(heading -> say(language, heading)).toList(),
                rows);
    }

    private Fact fact(Language language, String code, String value) {
        return new Fact(say(language, "fact." + code), value);
    }

    private String say(Language language, String code, Object... arguments) {
        return wording.say(language, code, arguments);
    }
}
