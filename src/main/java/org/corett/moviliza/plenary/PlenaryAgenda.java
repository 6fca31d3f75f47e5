package org.corett.moviliza.plenary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.corett.moviliza.calendar.WorkingDays;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.springframework.stereotype.Component;

/** What a session's model asks for by name: its items, its countries, its days; {@code ${plenaryAgenda.items(..)}}. */
@Component
public class PlenaryAgenda {
    private static final int FIRST_PRIORITY = 91;
    private static final int USUAL_PRIORITY = 50;

    private final Sessions sessions;
    private final AgendaItems items;
    private final PlenarySettings settings;
    private final MinutesSettings minutes;
    private final WorkingDays days;
    private final Clock clock;

    PlenaryAgenda(
            Sessions sessions,
            AgendaItems items,
            PlenarySettings settings,
            MinutesSettings minutes,
            WorkingDays days,
            Clock clock) {
        this.sessions = sessions;
        this.items = items;
        this.settings = settings;
        this.minutes = minutes;
        this.days = days;
        this.clock = clock;
    }

    /** The numbers of the session's motions, in the agenda's order. */
    public List<String> items(String session) {
        return items.of(session).stream().map(AgendaItem::motion).toList();
    }

    /** The item's place and title. */
    public String itemName(String motion) {
        return items.get(motion).name(Language.ES);
    }

    /** The same for those who read English. */
    public String itemNameEnglish(String motion) {
        return items.get(motion).name(Language.EN);
    }

    /** Earlier items stand higher in an inbox sorted by priority. */
    public int priority(String motion) {
        return Math.max(USUAL_PRIORITY, FIRST_PRIORITY - items.get(motion).position());
    }

    /** The countries that may take a position: those present at the sitting with quorum. */
    public List<String> presentCountries(String session) {
        return sessions.present(sessions.sitting(session)).stream()
                .map(CountryCode::name)
                .toList();
    }

    public List<String> memberCountries() {
        return Arrays.stream(CountryCode.values()).map(CountryCode::name).toList();
    }

    /** The end of the sitting's day. */
    public Date sittingDay(String session) {
        return endOf(sessions.sitting(session).sitsOn());
    }

    /** The Presidency verifies quorum on the day of the sitting, or of the registering where that is later. */
    public Date confirmationDue(String session) {
        LocalDate day = sessions.sitting(session).sitsOn();
        LocalDate today = LocalDate.now(clock);
        return endOf(day.isBefore(today) ? today : day);
    }

    /** Documents are to be ready when comments on the agenda end. */
    public Date documentsDue(String session) {
        Sitting sitting = sessions.sitting(session);
        return endOf(sitting.commentsUntil() == null ? sitting.sitsOn() : sitting.commentsUntil());
    }

    /** When a round of positions, a vote or the search for a new text that begins now is over. */
    public Date roundEnds() {
        return endOf(days.forAll(LocalDate.now(clock), settings.roundDays()));
    }

    public Date minutesDraftDue() {
        return endOf(days.forOffices(LocalDate.now(clock), minutes.draftDays()));
    }

    public Date minutesCommentsEnd() {
        return endOf(days.forAll(LocalDate.now(clock), minutes.commentDays()));
    }

    private Date endOf(LocalDate day) {
        return Date.from(
                day.atTime(LocalTime.of(23, 59)).atZone(clock.getZone()).toInstant());
    }
}
