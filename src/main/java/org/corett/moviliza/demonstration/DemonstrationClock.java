package org.corett.moviliza.demonstration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.corett.moviliza.settings.OnlyInDemonstration;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Turns the calendar forward on request: waiting for notice periods would make the whole cycle a matter of months. */
@Controller
@OnlyInDemonstration
class DemonstrationClock {
    private static final int FURTHEST_YEARS = 5;

    private final DemonstrationCalendar calendar;
    private final MessageSource messages;

    DemonstrationClock(DemonstrationCalendar calendar, MessageSource messages) {
        this.calendar = calendar;
        this.messages = messages;
    }

    @PostMapping("/demostracion/reloj")
    String turn(@RequestParam(defaultValue = "") String date, Locale locale, RedirectAttributes next) {
        LocalDate today = calendar.today();
        LocalDate furthest = today.plusYears(FURTHEST_YEARS);
        LocalDate day;
        try {
            day = LocalDate.parse(date);
        } catch (DateTimeException e) {
            return refuse(next, "demonstration.clock.unreadable", today.plusDays(1), locale);
        }
        if (!day.isAfter(today)) {
            return refuse(next, "demonstration.clock.backwards", today, locale);
        }
        if (day.isAfter(furthest)) {
            return refuse(next, "demonstration.clock.tooFar", furthest, locale);
        }
        calendar.turnTo(day);
        next.addFlashAttribute("said", text("demonstration.clock.moved", day, locale));
        return "redirect:/";
    }

    private String refuse(RedirectAttributes next, String code, LocalDate day, Locale locale) {
        next.addFlashAttribute("refused", text(code, day, locale));
        return "redirect:/";
    }

    private String text(String code, LocalDate day, Locale locale) {
        return messages.getMessage(code, new Object[] {Written.day(Language.of(locale), day)}, locale);
    }
}
