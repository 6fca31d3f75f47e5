package org.corett.moviliza.representatives;

import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.CaseNumber;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.Shown;
import org.corett.moviliza.shared.TypedDay;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the Secretariat withdraws an accepted letter or moves its day, as the national body asks; nobody else comes here. */
@Controller
class LetterPages {
    private static final String PATH = "/casos/{number:RC" + CaseNumber.TAIL + "}/carta";

    private final Changes changes;
    private final LetterAmendments amendments;
    private final Register register;
    private final People people;
    private final MessageSource messages;

    LetterPages(
            Changes changes, LetterAmendments amendments, Register register, People people, MessageSource messages) {
        this.changes = changes;
        this.amendments = amendments;
        this.register = register;
        this.people = people;
        this.messages = messages;
    }

    /** What was typed into one of the page's two forms, and what is wrong with it. */
    record Typed(String form, String effectiveOn, String reason, String field, String fault) {
        static final Typed NOTHING = new Typed("", "", "", "", "");

        public boolean wrong(String where, String what) {
            return form.equals(where) && field.equals(what) && !fault.isEmpty();
        }
    }

    static String address(String number) {
        return "/casos/" + number + "/carta";
    }

    static boolean admits(Set<String> groups) {
        return Audience.SECRETARIAT.includes(groups);
    }

    @GetMapping(PATH)
    ModelAndView open(@PathVariable String number, Principal person, Locale locale) {
        admit(person);
        return page(number, Typed.NOTHING, locale);
    }

    @PostMapping(PATH + "/retiro")
    ModelAndView withdraw(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = Shown.FIELD, defaultValue = "") String seen,
            Principal person,
            Locale locale,
            RedirectAttributes next) {
        admit(person);
        find(number);
        try {
            amendments.asSeen(number, seen, () -> amendments.withdraw(number, reason, person.getName()));
        } catch (Refusal e) {
            return page(number, new Typed("retiro", "", reason, e.field(), e.code()), locale);
        }
        return done(number, "representative.letter.withdrawn", locale, next);
    }

    @PostMapping(PATH + "/fecha")
    ModelAndView move(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String effectiveOn,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = Shown.FIELD, defaultValue = "") String seen,
            Principal person,
            Locale locale,
            RedirectAttributes next) {
        admit(person);
        find(number);
        try {
            LocalDate day = TypedDay.of("effectiveOn", effectiveOn);
            amendments.asSeen(number, seen, () -> amendments.move(number, day, reason, person.getName()));
        } catch (Refusal e) {
            return page(number, new Typed("fecha", effectiveOn, reason, e.field(), e.code()), locale);
        }
        return done(number, "representative.letter.moved", locale, next);
    }

    private ModelAndView done(String number, String said, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("said", messages.getMessage(said, null, locale));
        return new ModelAndView("redirect:" + address(number));
    }

    private ModelAndView page(String number, Typed typed, Locale locale) {
        Change change = find(number);
        List<Fact> facts = register.facts(change, Language.of(locale));
        ModelAndView page = new ModelAndView("representatives/letter");
        page.addObject("number", number);
        page.addObject("facts", facts);
        page.addObject("waits", amendments.waiting(change).isPresent());
        page.addObject("seen", amendments.shown(change));
        page.addObject("typed", typed);
        page.setStatus(typed.fault().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private Change find(String number) {
        return changes.find(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void admit(Principal person) {
        if (!admits(people.groupsOf(person.getName()))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
