package org.corett.moviliza.plenary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.corett.moviliza.casework.GroupNames;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.corett.moviliza.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Plenary's sentences in a reader's language. */
@Component
class PlenaryWording {
    private final MessageSource messages;
    private final Countries countries;
    private final GroupNames groups;
    private final Clock clock;

    PlenaryWording(MessageSource messages, Countries countries, GroupNames groups, Clock clock) {
        this.messages = messages;
        this.countries = countries;
        this.groups = groups;
        this.clock = clock;
    }

    String say(Language language, String code, Object... arguments) {
        return messages.getMessage(code, arguments, language.locale());
    }

    /** A day as refusals write it. */
    static Worded day(LocalDate day) {
        return Worded.of(language -> Written.day(language, day));
    }

    /** "martes, 14 de abril de 2026, 10:00 (UTC-6)", as the mail of the call says it. */
    String moment(Language language, LocalDate day, LocalTime hour) {
        return Written.moment(language, day.atTime(hour).atZone(clock.getZone()));
    }

    /** The day of a moment, in the coalition's zone. */
    String day(Language language, OffsetDateTime moment) {
        return Written.day(language, dayOf(moment));
    }

    LocalDate dayOf(OffsetDateTime moment) {
        return moment.atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    /** "Objeción"; of one that was withdrawn, when. */
    String answer(Answer answer, Language language) {
        return answer.withdrawnAt() == null
                ? say(language, "answer." + answer.answer())
                : say(language, "answer.WITHDRAWN", day(language, answer.withdrawnAt()));
    }

    String country(CountryCode code, Language language) {
        return countries.name(code, language);
    }

    /** The order in which the reader looks for countries. */
    Comparator<CountryCode> byName(Language language) {
        return countries.byName(language);
    }

    /** "Presidencia". */
    String organ(String group, Language language) {
        return groups.of(group, language);
    }

    /** "Costa Rica, Honduras y Panamá"; what {@code plenary.none} says for nobody. */
    String countries(Collection<CountryCode> codes, Language language) {
        List<String> names = codes.stream()
                .sorted(byName(language))
                .map(code -> country(code, language))
                .toList();
        return names.isEmpty() ? say(language, "plenary.none") : enumeration(names, language);
    }

    /** The same in every language. */
    Worded countriesWorded(Collection<CountryCode> codes) {
        return Worded.of(language -> countries(codes, language));
    }

    /** "Titular". */
    /** What became of a call, and why. */
    String change(Sessions.Change change, Language language) {
        return say(
                language,
                "plenary.case.change." + change.kind(),
                day(language, change.changedAt()),
                moment(language, change.satOn(), change.startedAt()) + "; " + change.place(),
                change.reason());
    }

    Worded presence(Presence presence) {
        return Worded.of(language -> say(language, "plenary.act.presence." + presence));
    }

    /** The parts with commas, and the last one joined by "y" or "and". */
    String enumeration(List<String> parts, Language language) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        String last = parts.get(parts.size() - 1);
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " " + say(language, "plenary.and") + " " + last;
    }
}
