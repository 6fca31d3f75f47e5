package org.corett.moviliza.plenary;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.corett.moviliza.shared.CaseNumber;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The Plenary as people read it: its sessions with the attendance of each country, and each session. */
@Controller
class PlenaryPages {
    static final String PATH = "/plenaria";

    private final PlenaryVisits readers;
    private final SessionList list;
    private final Motions motions;
    private final Sessions sessions;
    private final AgendaItems items;
    private final AgreementBook agreements;
    private final MinutesBook minutes;
    private final Ballots ballots;
    private final OutcomeSummary summaries;
    private final Released released;
    private final SessionChangePages changes;
    private final PlenaryWording wording;
    private final Clock clock;

    PlenaryPages(
            PlenaryVisits readers,
            SessionList list,
            Motions motions,
            Sessions sessions,
            AgendaItems items,
            AgreementBook agreements,
            MinutesBook minutes,
            Ballots ballots,
            OutcomeSummary summaries,
            Released released,
            SessionChangePages changes,
            PlenaryWording wording,
            Clock clock) {
        this.readers = readers;
        this.list = list;
        this.motions = motions;
        this.sessions = sessions;
        this.items = items;
        this.agreements = agreements;
        this.minutes = minutes;
        this.ballots = ballots;
        this.summaries = summaries;
        this.released = released;
        this.changes = changes;
        this.wording = wording;
        this.clock = clock;
    }

    /** An item of the agenda in the reader's language. */
    record Item(
            int position,
            String title,
            String kind,
            String subjectCase,
            @Nullable Outcome outcome,
            @Nullable String agreement,
            String summary,
            String text,
            List<String> own) {}

    /** A call of the session. */
    record Called(String moment, String place, Sitting.@Nullable Held heldAs) {}

    /** A delegation at the last sitting. */
    record Delegation(String country, Presence presence) {}

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "") String ano,
            @RequestParam(defaultValue = "0") int pagina,
            Principal person,
            Locale locale,
            Model page) {
        PlenarySight sight = readers.admit(person);
        page.addAttribute("sight", sight);
        Integer year = ano.matches("2\\d{3}") ? Integer.valueOf(ano) : null;
        page.addAttribute("year", year);
        page.addAttribute("years", list.years());
        page.addAttribute("sessions", list.find(year, pagina));
        page.addAttribute("waiting", sight.words() ? motions.pending() : List.of());
        page.addAttribute(
                "attendance",
                list.attendance(year).stream()
                        .sorted(Comparator.comparing(
                                SessionList.Attended::country, wording.byName(Language.of(locale))))
                        .toList());
        page.addAttribute("written", words(locale));
        return "plenary/sessions";
    }

    @GetMapping(PATH + "/{number:PL" + CaseNumber.TAIL + "}")
    String one(@PathVariable String number, Principal person, Locale locale, Model page) {
        PlenarySight sight = readers.admit(person);
        Session session = sessions.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Language language = Language.of(locale);
        Sitting last = sessions.sitting(number);
        page.addAttribute("meeting", session);
        page.addAttribute("sight", sight);
        page.addAttribute(
                "calls",
                sessions.sittings(number).stream()
                        .map(sitting -> new Called(
                                wording.moment(language, sitting.sitsOn(), sitting.startsAt()),
                                sitting.place(),
                                sitting.heldAs()))
                        .toList());
        page.addAttribute(
                "delegations",
                sessions.attendance(last).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(wording.byName(language)))
                        .map(each -> new Delegation(wording.country(each.getKey(), language), each.getValue()))
                        .toList());
        List<AgendaItem> agenda = items.of(number);
        Set<CountryCode> countries = readers.countries(person);
        page.addAttribute(
                "items",
                agenda.stream()
                        .map(item -> item(item, sight, countries, language))
                        .toList());
        page.addAttribute(
                "opens",
                readers.opens(
                        person, agenda.stream().map(AgendaItem::subjectCase).toList()));
        page.addAttribute("agreements", agreements.of(number));
        page.addAttribute("documents", sessions.documents(number));
        page.addAttribute("minutes", minutes.find(number).filter(sight::minutes).orElse(null));
        page.addAttribute("written", new Words(language));
        page.addAttribute(
                "changeable", !changes.choices(session, person, language).none());
        page.addAttribute(
                "changes",
                sessions.changes(number).stream()
                        .map(change -> wording.change(change, language))
                        .toList());
        page.addAttribute(
                "released",
                released.of(number).stream().map(item -> item.name(language)).toList());
        return "plenary/session";
    }

    private Item item(AgendaItem item, PlenarySight sight, Set<CountryCode> countries, Language language) {
        Outcome outcome = item.outcome();
        String summary = outcome == null || !sight.words()
                ? ""
                : summaries.of(item, outcome, item.agreement(), ballots.kept(item.motion()), language);
        return new Item(
                item.position(),
                item.title(language),
                wording.say(language, "motionKind." + item.kind()),
                item.subjectCase(),
                outcome,
                item.agreement(),
                summary,
                sight.text(item.kind()) ? item.text(language).strip() : "",
                outcome == null ? own(item, countries, language) : List.of());
    }

    /** What these countries have answered last to an item that is open, while nobody knows of the others. */
    private List<String> own(AgendaItem item, Set<CountryCode> countries, Language language) {
        Map<CountryCode, Answer> answers = new EnumMap<>(CountryCode.class);
        ballots.positions(item.motion(), item.round()).forEach(answer -> answers.put(answer.country(), answer));
        ballots.votes(item.motion()).forEach(answer -> answers.put(answer.country(), answer));
        return countries.stream()
                .sorted(wording.byName(language))
                .map(answers::get)
                .filter(Objects::nonNull)
                .map(answer -> wording.say(
                        language,
                        "plenary.page.own" + (answer.ballot().equals(Answer.VOTE) ? ".VOTE" : ""),
                        wording.country(answer.country(), language),
                        wording.answer(answer, language)))
                .toList();
    }

    /** Writes days, countries and titles in the reader's language. */
    final class Words {
        private final Language language;

        Words(Language language) {
            this.language = language;
        }

        public String day(@Nullable LocalDate day) {
            return day == null ? "" : Written.day(language, day);
        }

        public String day(OffsetDateTime moment) {
            return day(moment.atZoneSameInstant(clock.getZone()).toLocalDate());
        }

        public String country(CountryCode code) {
            return wording.country(code, language);
        }

        public String title(AgreementBook.Line agreement) {
            return agreement.title(language);
        }

        public String title(Motion motion) {
            return motion.title(language);
        }
    }

    Words words(Locale locale) {
        return new Words(Language.of(locale));
    }
}
