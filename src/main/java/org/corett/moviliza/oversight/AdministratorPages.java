package org.corett.moviliza.oversight;

import java.security.Principal;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.corett.moviliza.engine.AdministratorActs;
import org.corett.moviliza.engine.AdministratorActs.Act;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Everything that administrators have done, for both organs, managers and the administrators themselves. */
@Controller
class AdministratorPages {
    private static final int ON_A_PAGE = 50;
    private static final int LAST_PAGE = 100_000;
    private static final Set<String> READERS =
            Set.of(Group.PRESIDENCY, Group.TECHNICAL_SECRETARIAT, Group.MANAGERS, Group.ADMINISTRATORS);

    private final AdministratorActs acts;
    private final People people;
    private final Clock clock;

    AdministratorPages(AdministratorActs acts, People people, Clock clock) {
        this.acts = acts;
        this.people = people;
        this.clock = clock;
    }

    /** An act as the page shows it. */
    record Line(Act act, String moment, String who, String subject) {}

    @GetMapping("/administracion")
    String list(@RequestParam(defaultValue = "0") String pagina, Principal reader, Locale locale, Model page) {
        if (Collections.disjoint(READERS, people.groupsOf(reader.getName()))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        int number = pagina.matches("\\d{1,5}") ? Math.min(Integer.parseInt(pagina), LAST_PAGE) : 0;
        List<Act> found = acts.latest(ON_A_PAGE + 1, number * ON_A_PAGE);
        Map<String, String> names = people.names();
        page.addAttribute(
                "lines",
                found.stream()
                        .limit(ON_A_PAGE)
                        .map(act -> new Line(
                                act,
                                Written.moment(Language.of(locale), act.at().atZoneSameInstant(clock.getZone())),
                                names.getOrDefault(act.username(), act.username()),
                                names.getOrDefault(act.subject(), act.subject())))
                        .toList());
        page.addAttribute("number", number);
        page.addAttribute("more", found.size() > ON_A_PAGE);
        return "oversight/acts";
    }
}
