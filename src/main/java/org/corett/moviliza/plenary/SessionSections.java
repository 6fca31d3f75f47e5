package org.corett.moviliza.plenary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.corett.moviliza.casework.CaseFiles;
import org.corett.moviliza.casework.CaseSection;
import org.corett.moviliza.casework.CaseSection.Field;
import org.corett.moviliza.casework.CaseSection.Table;
import org.corett.moviliza.casework.CaseSection.Value;
import org.corett.moviliza.casework.CaseSections;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is known of a session, and of any case what it has put to the Plenary. Positions and votes are told once their
 * item is closed, when everybody has spoken; to whom, {@link PlenarySight} says, as on the Plenary's own pages.
 */
@Component
@Order(20)
class SessionSections implements CaseSections {
    private final Sessions sessions;
    private final AgendaItems items;
    private final Ballots ballots;
    private final MinutesBook minutes;
    private final OutcomeSummary summaries;
    private final AttendanceCorrections corrections;
    private final Released released;
    private final PlenaryWording wording;
    private final JdbcClient database;
    private final ObjectProvider<CaseFiles> cases;

    SessionSections(
            Sessions sessions,
            AgendaItems items,
            Ballots ballots,
            MinutesBook minutes,
            OutcomeSummary summaries,
            AttendanceCorrections corrections,
            Released released,
            PlenaryWording wording,
            JdbcClient database,
            ObjectProvider<CaseFiles> cases) {
        this.sessions = sessions;
        this.items = items;
        this.ballots = ballots;
        this.minutes = minutes;
        this.summaries = summaries;
        this.corrections = corrections;
        this.released = released;
        this.wording = wording;
        this.database = database;
        this.cases = cases;
    }

    @Override
    public List<CaseSection> of(String caseNumber, Reader reader) {
        Language language = reader.language();
        PlenarySight sight = PlenarySight.of(reader.groups());
        List<CaseSection> sections = new ArrayList<>();
        if (sessions.find(caseNumber).isPresent()) {
            Session session = sessions.get(caseNumber);
            sections.add(session(session, language));
            sections.add(agenda(caseNumber, sight, reader));
            if (sight.words()) {
                items.of(caseNumber).forEach(item -> sections.add(item(item, language)));
                sections.add(minutes(caseNumber, sight, language));
            }
        }
        sections.add(motions(caseNumber, language));
        return sections;
    }

    private CaseSection session(Session session, Language language) {
        List<Sitting> sittings = sessions.sittings(session.number());
        List<Field> fields = new ArrayList<>();
        fields.add(new Field(
                say(language, "session"),
                wording.say(language, "fact.session." + session.kind(), session.label(), session.number())));
        if (session.decidedOn() != null) {
            fields.add(new Field(say(language, "decidedOn"), Written.day(language, session.decidedOn())));
        }
        if (session.closedOn() != null) {
            fields.add(new Field(say(language, "closedOn"), Written.day(language, session.closedOn())));
        }
        if (session.endedEarlyOn() != null) {
            fields.add(new Field(
                    say(language, "endedEarlyOn"),
                    Written.day(language, session.endedEarlyOn()) + ". "
                            + say(language, "step." + session.endedEarlyAs())));
        }
        for (Sessions.Change change : sessions.changes(session.number())) {
            fields.add(new Field(say(language, "change"), wording.change(change, language)));
        }
        for (Sitting sitting : sittings) {
            if (sitting.confirmedAt() != null) {
                fields.add(new Field(say(language, "verified"), wording.day(language, sitting.confirmedAt())));
            }
            for (AttendanceCorrections.Correction one : corrections.of(sitting)) {
                fields.add(new Field(
                        say(language, "corrected"),
                        wording.say(
                                language,
                                "minutes.corrected",
                                wording.country(one.country(), language),
                                wording.presence(one.was()).in(language),
                                wording.presence(one.becomes()).in(language),
                                wording.day(language, one.proposedAt()),
                                one.reason())));
            }
        }
        released.of(session.number())
                .forEach(item -> fields.add(new Field(say(language, "released"), item.name(language))));
        sessions.documents(session.number())
                .forEach(document -> fields.add(new Field(say(language, "document"), document(document))));
        List<List<Value>> rows = sittings.stream()
                .map(sitting -> row(
                        wording.say(
                                language,
                                "fact.sittingValue",
                                wording.moment(language, sitting.sitsOn(), sitting.startsAt()),
                                sitting.place()),
                        sitting.heldAs() == null ? "" : say(language, "held." + sitting.heldAs()),
                        sitting.chair() == null ? "" : chair(sitting, language),
                        attendance(sitting, language),
                        String.join(", ", sessions.observers(sitting))))
                .toList();
        return new CaseSection(
                "session",
                say(language, "section.session"),
                fields,
                List.of(table(
                        say(language, "sittings"),
                        List.of("sitting", "heldAs", "chair", "attendance", "observers"),
                        rows,
                        language)));
    }

    private static Value document(Sessions.Document document) {
        return document.link() == null || document.here()
                ? new Value(document.title(), document.page())
                : new Value(document.title() + ": " + document.link(), document.page());
    }

    private String chair(Sitting sitting, Language language) {
        return sitting.chairCountry() != null
                ? wording.country(sitting.chairCountry(), language)
                : wording.organ(
                        (sitting.chair() == Sitting.Chair.PRESIDENCY ? Organ.PRESIDENCY : Organ.TECHNICAL_SECRETARIAT)
                                .group(),
                        language);
    }

    private String attendance(Sitting sitting, Language language) {
        Map<CountryCode, Presence> attendance = sessions.attendance(sitting);
        return String.join(
                ", ",
                attendance.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(wording.byName(language)))
                        .filter(each -> each.getValue() != Presence.ABSENT)
                        .map(each -> wording.say(
                                language, "presence." + each.getValue(), wording.country(each.getKey(), language)))
                        .toList());
    }

    private CaseSection agenda(String session, PlenarySight sight, Reader reader) {
        Language language = reader.language();
        List<AgendaItem> agenda = items.of(session);
        Set<String> opens = cases.getObject()
                .readable(agenda.stream().map(AgendaItem::subjectCase).toList(), reader);
        List<List<Value>> rows = agenda.stream()
                .map(item -> List.of(
                        Value.of(item.name(language)),
                        Value.of(wording.say(language, "motionKind." + item.kind())),
                        opens.contains(item.subjectCase())
                                ? new Value(item.subjectCase(), "/casos/" + item.subjectCase())
                                : Value.of(item.subjectCase()),
                        Value.of(outcome(item, sight, language)),
                        Value.of(Objects.requireNonNullElse(item.agreement(), ""))))
                .toList();
        return CaseSection.of(
                "agenda",
                say(language, "section.agenda"),
                table(
                        say(language, "section.agenda"),
                        List.of("item", "kind", "subject", "outcome", "agreement"),
                        rows,
                        language));
    }

    private String outcome(AgendaItem item, PlenarySight sight, Language language) {
        Outcome outcome = item.outcome();
        if (outcome == null) {
            return wording.say(language, "plenary.page.outcome.OPEN");
        }
        return !sight.words()
                ? say(language, "outcome." + outcome)
                : summaries.of(item, outcome, item.agreement(), ballots.kept(item.motion()), language);
    }

    private CaseSection item(AgendaItem item, Language language) {
        List<List<Value>> rows = ballots.kept(item.motion()).stream()
                .sorted(Comparator.comparing(Answer::ballot).thenComparing(Answer::country, wording.byName(language)))
                .map(answer -> row(
                        ballot(answer.ballot(), language),
                        wording.country(answer.country(), language),
                        wording.answer(answer, language),
                        answer.reason()))
                .toList();
        List<Field> fields = new ArrayList<>(List.of(
                new Field(say(language, "motion"), item.motion()),
                new Field(say(language, "text"), item.text(language))));
        if (item.voteAgreement() != null) {
            fields.add(new Field(
                    say(language, "vote"), wording.say(language, "minutes.voteAgreed", item.voteAgreement())));
        }
        return new CaseSection(
                "item-" + item.position(),
                item.name(language),
                fields,
                List.of(table(
                        say(language, "positions"), List.of("round", "country", "answer", "reason"), rows, language)));
    }

    private String ballot(String ballot, Language language) {
        return switch (ballot) {
            case Answer.VOTE -> say(language, "vote");
            case "0" -> wording.say(language, "round.sitting");
            default -> wording.say(language, "round.consultation", ballot);
        };
    }

    private CaseSection minutes(String session, PlenarySight sight, Language language) {
        List<Field> fields = new ArrayList<>();
        List<List<Value>> rows = new ArrayList<>();
        minutes.find(session).filter(sight::minutes).ifPresent(kept -> {
            fields.add(new Field(say(language, "state"), say(language, "minutes." + kept.state())));
            fields.add(new Field(say(language, "version"), String.valueOf(kept.version())));
            if (kept.signedOn() != null) {
                fields.add(new Field(say(language, "signedOn"), Written.day(language, kept.signedOn())));
            }
            if (kept.approvedOn() != null && kept.approvedIn() != null) {
                fields.add(new Field(
                        say(language, "approvedIn"),
                        new Value(
                                kept.approvedIn() + ", " + Written.day(language, kept.approvedOn()),
                                "/casos/" + kept.approvedIn())));
            }
            if (language == Language.EN && kept.state() != MinutesBook.State.DRAFT) {
                fields.add(new Field(
                        say(language, "translation"),
                        new Value(say(language, "translation.where"), "/plenaria/" + session + "#minutes")));
            }
            fields.add(new Field(say(language, "minutesText"), Value.spanish(kept.text())));
            minutes.signatures(session)
                    .forEach(signature -> rows.add(row(
                            wording.organ(signature.organ(), language),
                            say(language, signature.agreed() ? "signed" : "notSigned"),
                            signature.reason())));
        });
        return new CaseSection(
                "minutes",
                say(language, "section.minutes"),
                fields,
                List.of(table(say(language, "signatures"), List.of("organ", "answer", "reason"), rows, language)));
    }

    /** What a case has put to the Plenary, and in which session it was treated. */
    private CaseSection motions(String caseNumber, Language language) {
        List<List<Value>> rows = database
                .sql("select * from motion where subject_case = ? order by number")
                .param(caseNumber)
                .query(Motion.class)
                .list()
                .stream()
                .map(motion -> List.of(
                        Value.of(motion.number()),
                        Value.of(motion.title(language)),
                        Value.of(Written.day(language, motion.proposedOn())),
                        motion.session() == null
                                ? Value.of(say(language, motion.ordinaryOnly() ? "nextOrdinary" : "nextSession"))
                                : new Value(motion.session(), "/casos/" + motion.session()),
                        Value.of(motion.outcome() == null ? "" : say(language, "outcome." + motion.outcome()))))
                .toList();
        return CaseSection.of(
                "motions",
                say(language, "section.motions"),
                table(
                        say(language, "section.motions"),
                        List.of("motion", "title", "proposedOn", "session", "outcome"),
                        rows,
                        language));
    }

    private Table table(String caption, List<String> headings, List<List<Value>> rows, Language language) {
        return new Table(
                caption,
                headings.stream().map(heading -> say(language, heading)).toList(),
                rows);
    }

    private static List<Value> row(@Nullable String... cells) {
        return Arrays.stream(cells)
                .map(cell -> Value.of(Objects.requireNonNullElse(cell, "")))
                .toList();
    }

    private String say(Language language, String code) {
        return wording.say(language, "plenary.case." + code);
    }
}
