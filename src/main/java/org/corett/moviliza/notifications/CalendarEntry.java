package org.corett.moviliza.notifications;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Meeting;
import org.springframework.stereotype.Component;

/** A meeting as calendars take it up [RFC 5545, 5546]: one id, and a sequence by which a later mail moves the entry. */
@Component
class CalendarEntry {
    private static final int LONGEST_LINE = 75;
    private static final String FOLD = "\r\n ";

    private final MailSettings settings;

    CalendarEntry(MailSettings settings) {
        this.settings = settings;
    }

    /** The invitation of one reader, which says what her letter says; calendars take up only what names them. */
    String of(Meeting meeting, String address, Letter letter, Instant now) {
        Language language = letter.language();
        VEvent event = new VEvent();
        event.setUid(meeting.id() + "@" + settings.domain());
        event.setSequence(meeting.revision());
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(meeting.startsAt()));
        event.setDateEnd(Date.from(meeting.startsAt().plus(meeting.length())));
        event.setSummary(meeting.title().in(language));
        event.setLocation(meeting.place());
        event.setDescription(described(letter));
        if (!letter.link().isEmpty()) {
            event.setUrl(letter.link());
        }
        event.setOrganizer(new Organizer("CORETT", settings.from()));
        if (meeting.off()) {
            event.setStatus(Status.cancelled());
        }
        Attendee reader = new Attendee(null, address);
        // Who comes is counted at the sitting; nobody reads answers to this address.
        reader.setRsvp(false);
        reader.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        event.addAttendee(reader);
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//CORETT//Moviliza//ES");
        calendar.setMethod(meeting.off() ? Method.cancel() : Method.request());
        calendar.addEvent(event);
        return folded(Biweekly.write(calendar).go());
    }

    /** Lines by their octets, between two signs: the library counts letters, and in Spanish many take two [RFC 5545, 3.1]. */
    private static String folded(String calendar) {
        StringBuilder text = new StringBuilder();
        int octets = 0;
        for (int sign : calendar.replace(FOLD, "").codePoints().toArray()) {
            String letter = Character.toString(sign);
            int more = letter.getBytes(StandardCharsets.UTF_8).length;
            if (sign == '\r' || sign == '\n') {
                octets = 0;
            } else if (octets + more > LONGEST_LINE) {
                text.append(FOLD);
                octets = 1 + more;
            } else {
                octets += more;
            }
            text.append(letter);
        }
        return text.toString();
    }

    /** What an entry asks of a calendar, which the part of the mail that holds it has to say too. */
    static String method(String entry) {
        return Biweekly.parse(entry).first().getMethod().getValue();
    }

    /** Not every program shows the link apart from the words. */
    private static String described(Letter letter) {
        String words = String.join("\n\n", letter.paragraphs());
        return letter.link().isEmpty() ? words : words + "\n\n" + letter.button() + ": " + letter.link();
    }
}
