package org.corett.moviliza.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.identity.OfficeTerm;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Organ;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people call the groups for which somebody acts: countries, offices with the country that held them, others. */
@Component
public class GroupNames {
    private static final String COUNTRY = "country-";

    private final People people;
    private final Countries countries;
    private final MessageSource messages;
    private final Clock clock;

    GroupNames(People people, Countries countries, MessageSource messages, Clock clock) {
        this.people = people;
        this.countries = countries;
        this.messages = messages;
        this.clock = clock;
    }

    /** "Costa Rica"; "Presidencia". */
    public String of(String group, Language language) {
        return group.startsWith(COUNTRY)
                ? countries.name(CountryCode.valueOf(group.substring(COUNTRY.length())), language)
                : messages.getMessage("casework.group." + group, null, group, language.locale());
    }

    /** Names that say of an office which country held it: "Presidencia (Honduras)". */
    public AtTheTime atTheTime(Language language) {
        return new AtTheTime(people.terms(), language);
    }

    /** The terms of both offices, read once for many names. */
    public final class AtTheTime {
        private final List<OfficeTerm> latestFirst;
        private final Language language;

        private AtTheTime(List<OfficeTerm> latestFirst, Language language) {
            this.latestFirst = latestFirst;
            this.language = language;
        }

        public String of(String group, Instant moment) {
            LocalDate day = moment.atZone(clock.getZone()).toLocalDate();
            return latestFirst.stream()
                    .filter(term -> term.office().group().equals(group)
                            && !term.startsOn().isAfter(day))
                    .findFirst()
                    .map(term ->
                            GroupNames.this.of(group, language) + " (" + countries.name(term.country(), language) + ")")
                    .orElseGet(() -> GroupNames.this.of(group, language));
        }

        public String of(Collection<String> groups, Instant moment) {
            return groups.stream().map(group -> of(group, moment)).collect(Collectors.joining(", "));
        }

        /** Who holds both offices at that moment. */
        public List<String> offices(Instant moment) {
            return Organ.groups().stream().map(group -> of(group, moment)).toList();
        }
    }
}
