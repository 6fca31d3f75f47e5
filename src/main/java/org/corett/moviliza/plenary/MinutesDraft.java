package org.corett.moviliza.plenary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corett.moviliza.identity.Delegate;
import org.corett.moviliza.identity.Delegations;
import org.corett.moviliza.identity.Role;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.springframework.stereotype.Component;

/** Minutes that write themselves: what was recorded of a session, as sentences in a reader's language. */
@Component
class MinutesDraft {
    private final Sessions sessions;
    private final CallHistory calls;
    private final AgendaItems items;
    private final Ballots ballots;
    private final Motions motions;
    private final Amendments amendments;
    private final OutcomeSummary summaries;
    private final PlenarySettings settings;
    private final AttendanceCorrections corrections;
    private final PlenaryWording wording;
    private final Delegations delegations;

    MinutesDraft(
            Sessions sessions,
            CallHistory calls,
            AgendaItems items,
            Ballots ballots,
            Motions motions,
            Amendments amendments,
            OutcomeSummary summaries,
            PlenarySettings settings,
            AttendanceCorrections corrections,
            PlenaryWording wording,
            Delegations delegations) {
        this.sessions = sessions;
        this.calls = calls;
        this.items = items;
        this.ballots = ballots;
        this.motions = motions;
        this.amendments = amendments;
        this.summaries = summaries;
        this.settings = settings;
        this.corrections = corrections;
        this.wording = wording;
        this.delegations = delegations;
    }

    /** The whole text, its paragraphs parted by empty lines. */
    String of(String number, Language language) {
        Session session = sessions.get(number);
        List<String> text = new ArrayList<>();
        text.add(say(language, "minutes.title." + session.kind(), session.label()));
        for (Sitting sitting : sessions.sittings(number)) {
            text.addAll(calls.of(sitting, language));
            text.add(held(sitting, language));
        }
        List<Sessions.Document> documents = sessions.documents(number);
        if (!documents.isEmpty()) {
            text.add(say(
                    language,
                    "minutes.documents",
                    wording.enumeration(
                            documents.stream().map(Sessions.Document::title).toList(), language)));
        }
        for (AgendaItem item : items.of(number)) {
            item(item, language, text);
        }
        text.add(agreements(number, language));
        return String.join("\n\n", text);
    }

    /** By the names of that day: a seat may have changed hands since. */
    private String came(CountryCode country, Presence presence, Sitting sitting, Language language) {
        List<String> names = delegations.on(sitting.sitsOn(), country).stream()
                .filter(delegate -> presence == Presence.BOTH
                        || delegate.role() == (presence == Presence.TITULAR ? Role.TITULAR : Role.ALTERNATE))
                .map(Delegate::fullName)
                .toList();
        String named = wording.country(country, language)
                + (names.isEmpty() ? "" : ": " + wording.enumeration(names, language));
        return say(language, "presence." + presence, named);
    }

    private String held(Sitting sitting, Language language) {
        Map<CountryCode, Presence> attendance = sessions.attendance(sitting);
        List<CountryCode> present = sessions.present(sitting);
        List<String> came = present.stream()
                .sorted(wording.byName(language))
                .map(country -> came(country, attendance.get(country), sitting, language))
                .toList();
        List<String> sentences = new ArrayList<>();
        sentences.add(say(
                language,
                "minutes.attendance",
                came.isEmpty() ? say(language, "plenary.none") : wording.enumeration(came, language),
                present.size(),
                CountryCode.values().length));
        List<String> observers = sessions.observers(sitting);
        if (!observers.isEmpty()) {
            sentences.add(say(language, "minutes.observers", wording.enumeration(observers, language)));
        }
        sentences.add(chair(sitting, language));
        sentences.add(say(
                language,
                sitting.heldAs() == Sitting.Held.DECISIVE ? "minutes.quorum" : "minutes.noQuorum",
                settings.quorum()));
        if (sitting.confirmedAt() != null) {
            sentences.add(say(language, "minutes.verified"));
        }
        for (AttendanceCorrections.Correction one : corrections.of(sitting)) {
            sentences.add(say(
                    language,
                    "minutes.corrected",
                    wording.country(one.country(), language),
                    wording.presence(one.was()).in(language),
                    wording.presence(one.becomes()).in(language),
                    wording.day(language, one.proposedAt()),
                    one.reason()));
        }
        if (sitting.remarks() != null && !sitting.remarks().isBlank()) {
            sentences.add(say(language, "minutes.remarks", sitting.remarks().strip()));
        }
        return String.join(" ", sentences);
    }

    /** "Presidió la Presidencia." */
    String chair(Sitting sitting, Language language) {
        CountryCode country = sitting.chairCountry();
        return country == null
                ? say(language, "minutes.chair." + sitting.chair())
                : say(language, "minutes.chair.DEPUTY_COUNTRY", wording.country(country, language));
    }

    private void item(AgendaItem item, Language language, List<String> text) {
        text.add(say(language, "minutes.item", item.position(), item.title(language)));
        text.add(motions.get(item.motion()).text(language).strip());
        List<Answer> kept = ballots.kept(item.motion());
        for (int round = 0; round <= item.round(); round++) {
            String ballot = Integer.toString(round);
            if (round > 0) {
                consulted(item, round, language, text);
            }
            String head =
                    round == 0 ? say(language, "minutes.positions") : say(language, "minutes.consultation", round);
            text.add(head + " "
                    + positions(
                            kept.stream()
                                    .filter(one -> one.ballot().equals(ballot))
                                    .toList(),
                            language));
        }
        List<Answer> votes =
                kept.stream().filter(one -> one.ballot().equals(Answer.VOTE)).toList();
        if (!votes.isEmpty()) {
            text.add((say(language, "minutes.vote") + " " + positions(votes, language) + " "
                            + voteAgreed(item, language))
                    .strip());
        }
        dissent("minutes.standing", Dissent.standing(kept), language, text);
        dissent("minutes.withdrawn", Dissent.withdrawn(kept), language, text);
        if (item.outcome() != null) {
            text.add(say(
                    language, "minutes.result", summaries.of(item, item.outcome(), item.agreement(), kept, language)));
        }
    }

    /** By what the Plenary decided to vote on the item [gaps 5]; empty where no vote has opened. */
    String voteAgreed(AgendaItem item, Language language) {
        String agreement = item.voteAgreement();
        return agreement == null ? "" : say(language, "minutes.voteAgreed", agreement);
    }

    /** Each country's objection by itself, so that none is overlooked among the rounds. */
    private void dissent(String head, List<Answer> objections, Language language, List<String> text) {
        if (!objections.isEmpty()) {
            List<String> each = objections.stream()
                    .sorted(Comparator.comparing(Answer::country, wording.byName(language)))
                    .map(one -> quoted(one, language))
                    .toList();
            text.add(say(language, head, wording.enumeration(each, language)));
        }
    }

    /** "Costa Rica («motivo»), retirada el 15 de abril de 2026". */
    private String quoted(Answer answer, Language language) {
        String who = wording.country(answer.country(), language)
                + (answer.reason() == null || answer.reason().isBlank()
                        ? ""
                        : " («" + answer.reason().strip() + "»)");
        return answer.withdrawnAt() == null
                ? who
                : say(language, "minutes.withdrawnOn", who, wording.day(language, answer.withdrawnAt()));
    }

    /** On what text a consultation was held. */
    private void consulted(AgendaItem item, int round, Language language, List<String> text) {
        Optional<String> amended = amendments.agreed(item.motion(), round - 1);
        text.add(say(language, amended.isPresent() ? "minutes.amended" : "minutes.unamended", round));
        amended.map(String::strip).ifPresent(text::add);
    }

    /** "De acuerdo: Belice y Panamá. Objeción: Costa Rica («motivo»). Sin respuesta: México." */
    private String positions(List<Answer> answers, Language language) {
        List<String> parts = new ArrayList<>();
        for (String kind : List.of("AGREE", "YES", "OBJECT", "NO", "ABSTAIN", Answer.NONE)) {
            List<String> who = answers.stream()
                    .filter(one -> one.answer().equals(kind))
                    .sorted(Comparator.comparing(Answer::country, wording.byName(language)))
                    .map(one -> quoted(one, language))
                    .toList();
            if (!who.isEmpty()) {
                parts.add(say(language, "answer." + kind) + ": " + wording.enumeration(who, language) + ".");
            }
        }
        return String.join(" ", parts);
    }

    private String agreements(String number, Language language) {
        List<String> adopted = items.of(number).stream()
                .filter(item -> item.agreement() != null)
                .map(item -> item.agreement() + ": " + item.title(language))
                .toList();
        return adopted.isEmpty()
                ? say(language, "minutes.noAgreements")
                : say(language, "minutes.agreements", String.join("; ", adopted));
    }

    private String say(Language language, String code, Object... arguments) {
        return wording.say(language, code, arguments);
    }
}
