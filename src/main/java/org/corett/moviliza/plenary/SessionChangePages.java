package org.corett.moviliza.plenary;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.CaseNumber;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.Shown;
import org.corett.moviliza.shared.TypedDay;
import org.corett.moviliza.shared.Worded;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the Presidency moves or cancels a session, the Secretariat asks to correct its attendance, and a country withdraws
 * its objection; each sees what she may do.
 */
@Controller
class SessionChangePages {
    private static final String PATH = PlenaryPages.PATH + "/{number:PL" + CaseNumber.TAIL + "}/cambios";

    private final SessionChanges changes;
    private final Sessions sessions;
    private final AgendaItems items;
    private final Deliberation deliberation;
    private final PlenaryVisits readers;
    private final People people;
    private final PlenaryWording wording;
    private final MessageSource messages;

    SessionChangePages(
            SessionChanges changes,
            Sessions sessions,
            AgendaItems items,
            Deliberation deliberation,
            PlenaryVisits readers,
            People people,
            PlenaryWording wording,
            MessageSource messages) {
        this.changes = changes;
        this.sessions = sessions;
        this.items = items;
        this.deliberation = deliberation;
        this.readers = readers;
        this.people = people;
        this.wording = wording;
        this.messages = messages;
    }

    /** What was typed into one of the page's forms, and what is wrong with it. */
    record Typed(
            String form,
            String date,
            String time,
            String place,
            String country,
            String presence,
            String reason,
            String fault) {
        static final Typed NOTHING = new Typed("", "", "", "", "", "", "", "");
    }

    /** A country with its name in the reader's language. */
    record Named(String code, String name) {}

    /** An objection that its country may withdraw. */
    record Objection(int position, String item, String code, String country, String reason) {}

    /** What she may do with the session as it stands. */
    record Choices(boolean moves, boolean cancels, boolean corrects, List<Objection> objections) {
        public boolean none() {
            return !moves && !cancels && !corrects && objections.isEmpty();
        }

        /** Whether the form of that name is on the page. */
        public boolean has(String form) {
            return form.equals("fecha") && moves
                    || form.equals("cancelacion") && cancels
                    || form.equals("asistencia") && corrects;
        }
    }

    @GetMapping(PATH)
    ModelAndView open(@PathVariable String number, Principal person, Locale locale) {
        return page(find(number), Typed.NOTHING, person, locale);
    }

    @PostMapping(PATH + "/fecha")
    ModelAndView move(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String date,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = Shown.FIELD, defaultValue = "") String seen,
            Principal person,
            Locale locale,
            RedirectAttributes next) {
        admit(person, Group.PRESIDENCY);
        return done(
                number,
                new Typed("fecha", date, time, place, "", "", reason, ""),
                () -> changes.asSeen(
                        number,
                        seen,
                        () -> changes.move(
                                number,
                                new Convening.Call(TypedDay.of("date", date), hour(time), place(place)),
                                reason,
                                person.getName())),
                "moved",
                person,
                locale,
                next);
    }

    @PostMapping(PATH + "/cancelacion")
    ModelAndView cancel(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = Shown.FIELD, defaultValue = "") String seen,
            Principal person,
            Locale locale,
            RedirectAttributes next) {
        admit(person, Group.PRESIDENCY);
        return done(
                number,
                new Typed("cancelacion", "", "", "", "", "", reason, ""),
                () -> changes.asSeen(number, seen, () -> changes.cancel(number, reason, person.getName())),
                "cancelled",
                person,
                locale,
                next);
    }

    @PostMapping(PATH + "/asistencia")
    ModelAndView correct(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "") String presence,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = Shown.FIELD, defaultValue = "") String seen,
            Principal person,
            Locale locale,
            RedirectAttributes next) {
        admit(person, Group.TECHNICAL_SECRETARIAT);
        return done(
                number,
                new Typed("asistencia", "", "", "", country, presence, reason, ""),
                () -> changes.asSeen(
                        number,
                        seen,
                        () -> changes.correct(
                                number,
                                one(CountryCode.values(), country, "country"),
                                one(Presence.values(), presence, "presence"),
                                reason,
                                person.getName())),
                "corrected",
                person,
                locale,
                next);
    }

    @PostMapping(PATH + "/objecion")
    ModelAndView withdraw(
            @PathVariable String number,
            @RequestParam(defaultValue = "0") int position,
            @RequestParam(defaultValue = "") String country,
            Principal person,
            Locale locale,
            RedirectAttributes next) {
        CountryCode own = readers.countries(person).stream()
                .filter(one -> one.name().equals(country))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        return done(
                number,
                new Typed("objecion", "", "", "", "", "", "", ""),
                () -> changes.withdrawObjection(number, position, own, person.getName()),
                "withdrawn",
                person,
                locale,
                next);
    }

    private ModelAndView done(
            String number,
            Typed typed,
            Runnable act,
            String said,
            Principal person,
            Locale locale,
            RedirectAttributes next) {
        Session session = find(number);
        try {
            act.run();
        } catch (Refusal e) {
            return page(session, refused(typed, e, locale), person, locale);
        } catch (OptimisticLockingFailureException e) {
            return page(session, refused(typed, new Refusal("", "change.gone"), locale), person, locale);
        }
        next.addFlashAttribute("said", messages.getMessage("plenary.page.change." + said, null, locale));
        return new ModelAndView("redirect:" + PlenaryPages.PATH + "/" + number);
    }

    private Typed refused(Typed typed, Refusal e, Locale locale) {
        Language language = Language.of(locale);
        Object[] arguments = Arrays.stream(e.arguments())
                .map(one -> one instanceof Worded worded ? worded.in(language) : one)
                .toArray();
        String field =
                e.field().isEmpty() ? "" : messages.getMessage("plenary.page.change." + e.field(), null, locale) + ": ";
        return new Typed(
                typed.form(),
                typed.date(),
                typed.time(),
                typed.place(),
                typed.country(),
                typed.presence(),
                typed.reason(),
                field + messages.getMessage(e.code(), arguments, locale));
    }

    private ModelAndView page(Session session, Typed typed, Principal person, Locale locale) {
        Language language = Language.of(locale);
        Sitting sitting = sessions.sitting(session.number());
        ModelAndView page = new ModelAndView("plenary/changes");
        page.addObject("meeting", session);
        page.addObject("call", wording.moment(language, sitting.sitsOn(), sitting.startsAt()) + "; " + sitting.place());
        page.addObject("changed", changed(session, language));
        page.addObject("seen", changes.shown(session));
        page.addObject("choices", choices(session, person, language));
        page.addObject(
                "countries",
                Arrays.stream(CountryCode.values())
                        .sorted(wording.byName(language))
                        .map(code -> new Named(code.name(), wording.country(code, language)))
                        .toList());
        page.addObject("presences", Presence.values());
        page.addObject(
                "typed",
                typed.form().equals("fecha")
                        ? typed
                        : new Typed(
                                typed.form(),
                                sitting.sitsOn().toString(),
                                sitting.startsAt().toString(),
                                sitting.place(),
                                typed.country(),
                                typed.presence(),
                                typed.reason(),
                                typed.fault()));
        page.setStatus(typed.fault().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    /** What others have made of the session until now. */
    private List<Fact> changed(Session session, Language language) {
        Stream<Fact> calls = sessions.changes(session.number()).stream()
                .map(change ->
                        new Fact(wording.say(language, "plenary.case.change"), wording.change(change, language)));
        Stream<Fact> waiting = changes.waiting(session).stream()
                .map(one -> new Fact(
                        wording.say(language, "plenary.page.change.waiting"),
                        wording.say(
                                language,
                                "plenary.page.change.waitingValue",
                                wording.country(one.country(), language),
                                wording.presence(one.was()).in(language),
                                wording.presence(one.becomes()).in(language),
                                one.reason())));
        return Stream.concat(calls, waiting).toList();
    }

    /** What this reader may do with the session now. */
    Choices choices(Session session, Principal person, Language language) {
        readers.admit(person);
        Set<String> groups = people.groupsOf(person.getName());
        boolean presidency = Audience.PRESIDENCY.includes(groups);
        return new Choices(
                presidency && changes.movable(session),
                presidency && changes.cancellable(session),
                Audience.SECRETARIAT.includes(groups)
                        && changes.correctable(session).isPresent(),
                session.endedEarlyOn() != null || session.decidedOn() != null
                        ? List.of()
                        : objections(session, readers.countries(person), language));
    }

    private List<Objection> objections(Session session, Set<CountryCode> own, Language language) {
        return items.of(session.number()).stream()
                .filter(item -> !item.closed())
                .flatMap(item -> deliberation.standing(item).stream()
                        .filter(answer -> own.contains(answer.country()))
                        .map(answer -> new Objection(
                                item.position(),
                                item.name(language),
                                answer.country().name(),
                                wording.country(answer.country(), language),
                                String.valueOf(answer.reason()))))
                .toList();
    }

    private static LocalTime hour(String typed) {
        try {
            return LocalTime.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new Refusal("time", "change.time");
        }
    }

    private static String place(String typed) {
        String place = CleanText.line(typed);
        if (place.isEmpty() || place.length() > 300) {
            throw new Refusal("place", "change.place");
        }
        return place;
    }

    private static <E extends Enum<E>> E one(E[] values, String name, String field) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(field, "change." + field));
    }

    private Session find(String number) {
        return sessions.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void admit(Principal person, String group) {
        if (!people.groupsOf(person.getName()).contains(group) || !readers.actsFor(person, group)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
