package org.corett.moviliza.casework;

import java.text.CollationKey;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corett.moviliza.engine.AwaitedTasks.Awaited;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.identity.OfficeTerm;
import org.corett.moviliza.identity.Official;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.Codes;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
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
        return Codes.known(CountryCode.class, group.startsWith(COUNTRY) ? group.substring(COUNTRY.length()) : null)
                .map(country -> countries.name(country, language))
                .orElseGet(() -> messages.getMessage("casework.group." + group, null, group, language.locale()));
    }

    /** "Presidencia, Secretaría Técnica"; "Belize, Costa Rica, Dominican Republic". */
    public String of(Collection<String> groups, Language language) {
        return inOrder(groups, language).map(group -> of(group, language)).collect(Collectors.joining(", "));
    }

    /** Offices and committees first, then the countries, all by the alphabet of the language. */
    public Stream<String> inOrder(Collection<String> groups, Language language) {
        return places(groups, language).map(Place::group);
    }

    private Stream<Place> places(Collection<String> groups, Language language) {
        Collator alphabet = Collator.getInstance(Written.locale(language));
        return groups.stream()
                .map(group ->
                        new Place(group, group.startsWith(COUNTRY), alphabet.getCollationKey(of(group, language))))
                .sorted();
    }

    /** Offices and committees first, and all by the alphabet of whoever looks for one of them. */
    private record Place(String group, boolean country, CollationKey name) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::country).thenComparing(Place::name);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** Names that say of an office which country held it: "Presidencia (Honduras)". */
    public AtTheTime atTheTime(Language language) {
        return new AtTheTime(people.terms(), language);
    }

    /** Who did what, by office where somebody did it as one of its officials. */
    public Doers doers(Language language) {
        return new Doers(atTheTime(language), people.officials(), people.names());
    }

    /** Everybody's names, read once for many. */
    public final class Doers {
        private final AtTheTime offices;
        private final List<Official> officials;
        private final Map<String, String> names;

        private Doers(AtTheTime offices, List<Official> officials, Map<String, String> names) {
            this.offices = offices;
            this.officials = officials;
            this.names = names;
        }

        /** "Technical Secretariat (Panama)"; "Ana Pérez". */
        public String of(String username, Instant moment) {
            String office = office(username, moment);
            return office == null ? person(username) : office;
        }

        /** Whoever did what nobody does for an office: "Ana Pérez". */
        public String person(String username) {
            return names.getOrDefault(username, username);
        }

        /** The same and which of the office's people it was, by her username. */
        public String withAccount(String username, Instant moment) {
            String office = office(username, moment);
            return office == null ? person(username) : office + " · " + username;
        }

        private @Nullable String office(String username, Instant moment) {
            LocalDate day = moment.atZone(clock.getZone()).toLocalDate();
            return officials.stream()
                    .filter(official -> official.was(username, day))
                    .flatMap(official ->
                            offices.term(official.office().group(), moment).filter(official::serves).stream())
                    .findFirst()
                    .map(offices::name)
                    .orElse(null);
        }
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
            return term(group, moment).map(this::name).orElseGet(() -> GroupNames.this.of(group, language));
        }

        private Optional<OfficeTerm> term(String group, Instant moment) {
            LocalDate day = moment.atZone(clock.getZone()).toLocalDate();
            return latestFirst.stream()
                    .filter(term -> term.office().group().equals(group)
                            && !term.startsOn().isAfter(day))
                    .findFirst();
        }

        private String name(OfficeTerm term) {
            return GroupNames.this.of(term.office().group(), language) + " (" + countries.name(term.country(), language)
                    + ")";
        }

        public String of(Collection<String> groups, Instant moment) {
            return GroupNames.this
                    .inOrder(groups, language)
                    .map(group -> of(group, moment))
                    .collect(Collectors.joining(", "));
        }

        /** The most pressing first, and the same task of several groups in the groups' order. */
        public List<Awaited> inOrder(Collection<Awaited> tasks) {
            return tasks.stream()
                    .map(task -> new Placed(
                            task, places(task.groups(), language).findFirst().orElse(null)))
                    .sorted(Placed.ORDER)
                    .map(Placed::task)
                    .toList();
        }

        /** Who holds both offices at that moment. */
        public List<String> offices(Instant moment) {
            return Organ.groups().stream().map(group -> of(group, moment)).toList();
        }
    }

    /**
     * A task and where it stands beside the same task of other groups.
     *
     * @param place of the first of its groups; absent where it is offered to none
     */
    private record Placed(Awaited task, @Nullable Place place) {
        private static final Comparator<Placed> ORDER = Comparator.comparing(
                        Placed::task,
                        Comparator.comparing(Awaited::due, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(Awaited::caseNumber)
                                .thenComparing(Awaited::key))
                .thenComparing(Placed::place, Comparator.nullsLast(Comparator.naturalOrder()));
    }
}
