package org.corett.moviliza.notifications;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.time.Instant;
import java.util.Date;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Meeting;
import org.springframework.stereotype.Component;

/** A meeting as calendars take it up [RFC 5545, 5546]: one id, and a sequence by which a later mail moves the entry. */
@Component
class CalendarEntry {
    private final MailSettings settings;

    CalendarEntry(MailSettings settings) {
        this.settings = settings;
    }

    /** The invitation of one reader; calendars take up only what names them. */
    String of(Meeting meeting, String address, Language language, Instant now) {
        VEvent event = new VEvent();
        event.setUid(meeting.id() + "@" + settings.domain());
        event.setSequence(meeting.revision());
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(meeting.startsAt()));
        event.setDateEnd(Date.from(meeting.startsAt().plus(meeting.length())));
        event.setSummary(meeting.title().in(language));
        event.setLocation(meeting.place());
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
        return Biweekly.write(calendar).go();
    }
}
