package org.corett.moviliza.demonstration;

import java.time.LocalDate;
import java.util.List;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.settings.OnlyInDemonstration;
import org.corett.moviliza.shared.MovableClock;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the portal's pages show of the demonstration: who can sign in, and the calendar. */
@ControllerAdvice("org.corett.moviliza.portal")
@OnlyInDemonstration
class DemonstrationPage {
    private final Shown shown;

    DemonstrationPage(People people, MovableClock clock, DemonstrationSettings settings) {
        this.shown = new Shown(people, clock, settings);
    }

    @ModelAttribute("demonstration")
    Shown demonstration() {
        return shown;
    }

    /** Read by the templates, which ask only for what they show. */
    record Shown(People all, MovableClock clock, DemonstrationSettings settings) {
        public List<Person> people() {
            return all.all();
        }

        public String password() {
            return settings.password();
        }

        public LocalDate tomorrow() {
            return LocalDate.now(clock).plusDays(1);
        }
    }
}
