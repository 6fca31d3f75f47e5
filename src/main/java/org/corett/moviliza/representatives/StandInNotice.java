package org.corett.moviliza.representatives;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the titular and the alternate on the home page who acts on which days. */
@ControllerAdvice("org.corett.moviliza.portal")
class StandInNotice {
    private final StandIns standIns;

    StandInNotice(StandIns standIns) {
        this.standIns = standIns;
    }

    /** @param away whether the reader is the one who is away */
    record Line(boolean away, String titular, String alternate, String from, String to) {}

    /** Read by the template, which asks only where it shows something. */
    record Shown(StandIns standIns, String username, Language language) {
        public boolean titular() {
            return standIns.titular(username).isPresent();
        }

        public List<Line> lines() {
            return standIns.of(username).stream()
                    .map(each -> new Line(
                            each.titular().username().equals(username),
                            each.titular().fullName(),
                            each.alternate().fullName(),
                            Written.day(language, each.absence().startsOn()),
                            Written.day(language, each.absence().endsOn())))
                    .toList();
        }
    }

    @ModelAttribute("standIns")
    @Nullable
    Shown standIns(@Nullable Principal person, Locale locale) {
        return person == null ? null : new Shown(standIns, person.getName(), Language.of(locale));
    }
}
