package org.corett.moviliza.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.corett.moviliza.casework.GroupNames;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Money;
import org.corett.moviliza.shared.Worded;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts, dates, amounts and names as the region writes them, in the reader's language and the coalition's zone. */
@Component
class Wording {
    /** A task that is due at this time is due that day. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final MessageSource messages;
    private final Countries countries;
    private final GroupNames groups;
    private final Clock clock;

    Wording(MessageSource messages, Countries countries, GroupNames groups, Clock clock) {
        this.messages = messages;
        this.countries = countries;
        this.groups = groups;
        this.clock = clock;
    }

    /** A text of the messages files with its arguments in the reader's format. */
    String text(Language language, String key, Object... arguments) {
        Object[] readable = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            readable[i] = readable(language, arguments[i]);
        }
        return messages.getMessage(key, readable, Written.locale(language));
    }

    /** "14 de abril de 2026"; "14 April 2026". */
    String day(Language language, Instant moment) {
        return Written.day(language, LocalDate.ofInstant(moment, clock.getZone()));
    }

    /** "martes, 14 de abril de 2026", with the time and zone unless it is the end of that day. */
    String moment(Language language, Instant moment) {
        ZonedDateTime local = moment.atZone(clock.getZone());
        boolean wholeDay = local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).equals(END_OF_DAY);
        return wholeDay ? Written.weekday(language, local.toLocalDate()) : Written.moment(language, local);
    }

    /** "14 de abril de 2026, 10:30", for a page that names the coalition's zone. */
    String minute(Language language, Instant moment) {
        return Written.minute(language, moment.atZone(clock.getZone()));
    }

    /** When something is due: the coalition's day, and beside it the hour by the reader's clock where that differs. */
    String due(Language language, Instant due, ZoneId reader) {
        return byTheClockOf(reader, language, due, moment(language, due));
    }

    private String byTheClockOf(ZoneId reader, Language language, Instant moment, String coalition) {
        ZonedDateTime own = moment.atZone(reader);
        ZonedDateTime theirs = moment.atZone(clock.getZone());
        if (own.getOffset().equals(theirs.getOffset())) {
            return coalition;
        }
        boolean sameDay = own.toLocalDate().equals(theirs.toLocalDate());
        return text(language, "mail.due.yours", coalition, sameDay ? Written.hour(own) : Written.minute(language, own));
    }

    /** The moments among these arguments with the reader's clock beside the coalition's; the rest as it is. */
    List<Object> byTheClockOf(ZoneId reader, Language language, List<Object> arguments) {
        return arguments.stream()
                .map(each -> byTheClockOf(reader, language, each))
                .toList();
    }

    private Object byTheClockOf(ZoneId reader, Language language, Object argument) {
        if (argument instanceof OffsetDateTime moment) {
            return byTheClockOf(reader, language, moment.toInstant(), exactly(language, moment));
        }
        return argument instanceof Instant moment ? due(language, moment, reader) : argument;
    }

    /** With the hour and the zone even where a day ends: a call that closes closes to the minute. */
    private String exactly(Language language, OffsetDateTime moment) {
        return Written.moment(language, moment.atZoneSameInstant(clock.getZone()));
    }

    /** The names of groups as people know them. */
    String groups(Language language, Collection<String> several) {
        return groups.of(several, language);
    }

    private Object readable(Language language, @Nullable Object argument) {
        if (argument instanceof LocalDate date) {
            return Written.day(language, date);
        }
        if (argument instanceof OffsetDateTime moment) {
            return exactly(language, moment);
        }
        if (argument instanceof Instant instant) {
            return moment(language, instant);
        }
        if (argument instanceof Money money) {
            return Written.amount(language, money);
        }
        if (argument instanceof Worded worded) {
            return worded.in(language);
        }
        if (argument instanceof CountryCode country) {
            return countries.name(country, language);
        }
        if (argument instanceof Collection<?> several) {
            return several.stream()
                    .map(one -> readable(language, one).toString())
                    .collect(Collectors.joining(", "));
        }
        return argument == null ? "" : argument;
    }
}
