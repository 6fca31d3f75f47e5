package org.corett.moviliza.representatives;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.corett.moviliza.identity.Delegate;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.TypedDay;
import org.corett.moviliza.shared.Written;
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
 * Where a titular says on which days her alternate stands in for her, and that she is back earlier; the alternate reads
 * there when she acts.
 */
@Controller
class AbsencePages {
    private static final String ADDRESS = "/ausencia";

    private final StandIns standIns;

    AbsencePages(StandIns standIns) {
        this.standIns = standIns;
    }

    /** An absence as the page lists it. */
    record Line(long id, String from, String to) {}

    /** Days on which the reader acts for somebody. */
    record Acting(String from, String to, String titular) {}

    @GetMapping(ADDRESS)
    ModelAndView open(Principal person, Locale locale) {
        return standIns.alternate(person.getName())
                ? acting(person.getName(), Language.of(locale))
                : page(titular(person), "", "", "", "");
    }

    private ModelAndView acting(String alternate, Language language) {
        ModelAndView page = new ModelAndView("representatives/acting");
        page.addObject(
                "days",
                standIns.of(alternate).stream()
                        .map(each -> new Acting(
                                Written.day(language, each.absence().startsOn()),
                                Written.day(language, each.absence().endsOn()),
                                each.titular().fullName()))
                        .toList());
        return page;
    }

    @PostMapping(ADDRESS)
    ModelAndView announce(
            Principal person,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            RedirectAttributes next) {
        Delegate titular = titular(person);
        try {
            standIns.announce(titular, TypedDay.of("from", from), TypedDay.of("to", to));
        } catch (Refusal e) {
            return page(titular, from, to, e.field(), e.code());
        }
        next.addFlashAttribute("said", "representative.absence.said");
        return new ModelAndView("redirect:" + ADDRESS);
    }

    @PostMapping(ADDRESS + "/{id:\\d{1,18}}/fin")
    ModelAndView end(Principal person, @PathVariable long id) {
        standIns.end(titular(person), id);
        return new ModelAndView("redirect:" + ADDRESS);
    }

    private Delegate titular(Principal person) {
        return standIns.actingTitular(person.getName())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private ModelAndView page(Delegate titular, String from, String to, String field, String fault) {
        Language language = titular.language();
        List<Line> announced = standIns.of(titular.username()).stream()
                .map(each -> new Line(
                        each.absence().id(),
                        Written.day(language, each.absence().startsOn()),
                        Written.day(language, each.absence().endsOn())))
                .toList();
        ModelAndView page = new ModelAndView("representatives/absence");
        page.addObject("announced", announced);
        page.addObject(
                "alternate",
                standIns.alternateOf(titular).map(Delegate::fullName).orElse(""));
        page.addObject("from", from);
        page.addObject("to", to);
        page.addObject("field", field);
        page.addObject("fault", fault);
        page.setStatus(fault.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
        return page;
    }
}
