package org.corett.moviliza.calls;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts calls into the words of the public pages. */
@Component
class CallViews {
    /** Where readers are likely to be, besides the region; a page without a script cannot ask the browser. */
    private static final List<String> ZONES = List.of(
            "America/Los_Angeles",
            "America/Mexico_City",
            "America/Tijuana",
            "America/Cancun",
            "America/Chicago",
            "America/New_York",
            "America/Havana",
            "America/Bogota",
            "America/Lima",
            "America/Guayaquil",
            "America/Caracas",
            "America/La_Paz",
            "America/Santiago",
            "America/Asuncion",
            "America/Argentina/Buenos_Aires",
            "America/Montevideo",
            "America/Sao_Paulo",
            "Atlantic/Canary",
            "UTC",
            "Europe/London",
            "Europe/Lisbon",
            "Europe/Madrid",
            "Europe/Paris",
            "Europe/Berlin",
            "Europe/Rome",
            "Europe/Stockholm",
            "Africa/Nairobi",
            "Asia/Dubai",
            "Asia/Kolkata",
            "Asia/Shanghai",
            "Asia/Tokyo",
            "Australia/Sydney");

    private static final Map<String, String> IN_SPANISH = Map.ofEntries(
            Map.entry("Los Angeles", "Los Ángeles"),
            Map.entry("Mexico City", "Ciudad de México"),
            Map.entry("Cancun", "Cancún"),
            Map.entry("New York", "Nueva York"),
            Map.entry("Havana", "La Habana"),
            Map.entry("Bogota", "Bogotá"),
            Map.entry("Santiago", "Santiago de Chile"),
            Map.entry("Asuncion", "Asunción"),
            Map.entry("Sao Paulo", "São Paulo"),
            Map.entry("Canary", "Islas Canarias"),
            Map.entry("London", "Londres"),
            Map.entry("Lisbon", "Lisboa"),
            Map.entry("Paris", "París"),
            Map.entry("Berlin", "Berlín"),
            Map.entry("Rome", "Roma"),
            Map.entry("Stockholm", "Estocolmo"),
            Map.entry("Dubai", "Dubái"),
            Map.entry("Kolkata", "Calcuta"),
            Map.entry("Shanghai", "Shanghái"),
            Map.entry("Tokyo", "Tokio"),
            Map.entry("Sydney", "Sídney"));
    private static final Map<String, String> IN_ENGLISH = Map.of(
            "Cancun",
            "Cancún",
            "Bogota",
            "Bogotá",
            "Asuncion",
            "Asunción",
            "Sao Paulo",
            "São Paulo",
            "Canary",
            "Canary Islands");

    private static final ZoneId PANAMA = ZoneOffset.ofHours(-5);
    private static final ZoneId DOMINICAN_REPUBLIC = ZoneOffset.ofHours(-4);

    private final Calls calls;
    private final Questions questions;
    private final MessageSource messages;
    private final Clock clock;

    CallViews(Calls calls, Questions questions, MessageSource messages, Clock clock) {
        this.calls = calls;
        this.questions = questions;
        this.messages = messages;
        this.clock = clock;
    }

    /** The zone that a reader chose; empty for none or one that does not exist. */
    static Optional<ZoneId> zone(String chosen) {
        return ZONES.contains(chosen) ? Optional.of(ZoneId.of(chosen)) : Optional.empty();
    }

    /** The names of these places by their zones. */
    static Map<String, String> places(Language language) {
        Map<String, String> places = new LinkedHashMap<>();
        ZONES.forEach(zone -> places.put(zone, place(zone, language)));
        return places;
    }

    CallView of(Call call, Language language) {
        return of(call, language, Optional.empty());
    }

    CallView of(Call call, Language language, Optional<ZoneId> chosen) {
        PublicState state = PublicState.of(call, OffsetDateTime.now(clock));
        Terms terms = calls.terms(call);
        OffsetDateTime published = calls.termsPublished(call);
        return new CallView(
                call,
                state,
                terms,
                Written.amount(language, terms.money()),
                calls.criteria(call),
                moment(call.opensAt(), language),
                moment(call.closesAt(), language),
                closings(call, language, chosen),
                moment(questions.end(call), language),
                published.isAfter(call.opensAt()) && calls.rewritten(call) ? moment(published, language) : null,
                call.opened() ? calls.count(call) : null);
    }

    /** That the call closes at a moment, or that it closed then. */
    String closes(CallView call, Language language) {
        return messages.getMessage(
                call.closed() ? "calls.closed" : "calls.closes", new Object[] {call.closing()}, language.locale());
    }

    /** A moment in the coalition's zone. */
    String moment(OffsetDateTime moment, Language language) {
        return Written.moment(language, moment.atZoneSameInstant(clock.getZone()));
    }

    /** The server's time, by which everybody's offer is in time or late. */
    String now(Language language) {
        return moment(OffsetDateTime.now(clock), language);
    }

    private List<CallView.Closing> closings(Call call, Language language, Optional<ZoneId> chosen) {
        List<CallView.Closing> closings = new ArrayList<>();
        closings.add(closing(call, language, "calls.zone.region", clock.getZone()));
        closings.add(closing(call, language, "calls.zone.panama", PANAMA));
        closings.add(closing(call, language, "calls.zone.dominicanRepublic", DOMINICAN_REPUBLIC));
        chosen.ifPresent(zone -> closings.add(new CallView.Closing(
                place(zone.getId(), language),
                Written.moment(language, call.closesAt().atZoneSameInstant(zone)))));
        return closings;
    }

    private CallView.Closing closing(Call call, Language language, String where, ZoneId zone) {
        return new CallView.Closing(
                messages.getMessage(where, null, language.locale()),
                Written.moment(language, call.closesAt().atZoneSameInstant(zone)));
    }

    /** "America/Argentina/Buenos_Aires" as people say it; Unicode's own names [CLDR 46]. */
    private static String place(String zone, Language language) {
        String name = zone.substring(zone.lastIndexOf('/') + 1).replace('_', ' ');
        return language == Language.ES ? IN_SPANISH.getOrDefault(name, name) : IN_ENGLISH.getOrDefault(name, name);
    }
}
