package org.corett.moviliza.insights;

import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corett.moviliza.casework.GroupNames;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.LeftOut;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How figures and what they are told apart by are called in a reader's language. */
@Component
class InsightWording {
    private final MessageSource messages;
    private final Countries countries;
    private final GroupNames groups;

    InsightWording(MessageSource messages, Countries countries, GroupNames groups) {
        this.messages = messages;
        this.countries = countries;
        this.groups = groups;
    }

    String text(String code, Language language, Object... arguments) {
        return messages.getMessage("insights." + code, arguments, language.locale());
    }

    /** What a file that lacks rows says of them. */
    Optional<String> leftOut(Language language) {
        return LeftOut.sentence(messages, language);
    }

    /** A constant of the cycle or the portfolio. */
    String choice(Enum<?> constant, Language language) {
        return choice(constant.getDeclaringClass().getSimpleName(), constant.name(), language);
    }

    String choice(String type, String constant, Language language) {
        return messages.getMessage("mobilization.choice." + type + "." + constant, null, language.locale());
    }

    String motionKind(String kind, Language language) {
        return messages.getMessage("motionKind." + kind, null, language.locale());
    }

    /** A country's name, or an organ's. */
    String group(String group, Language language) {
        return groups.of(group, language);
    }

    String country(CountryCode country, Language language) {
        return countries.name(country, language);
    }

    /** All of them, as the reader's alphabet has them. */
    List<CountryCode> countries(Language language) {
        return countries.inOrder(language);
    }

    /** What money may be told apart by, in its fixed order, with its name; years have none. */
    String of(Dimension dimension, String value, Language language) {
        return switch (dimension) {
            case AXIS -> choice("StrategicAxis", value, language);
            case KIND -> choice("SourceKind", value, language);
            case COUNTRY -> group(value, language);
            case YEAR -> value;
        };
    }

    /** Those for whom a tip may be given, by name. */
    Map<String, String> groups(Language language) {
        List<String> all = new ArrayList<>(
                countries(language).stream().map(CountryCode::group).toList());
        all.addAll(Organ.groups());
        Map<String, String> names = new LinkedHashMap<>();
        all.forEach(group -> names.put(group, group(group, language)));
        return names;
    }

    static String number(BigDecimal number, Language language) {
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        return String.format(Written.locale(language), "%,." + (decimals > 1 ? 2 : decimals) + "f", number);
    }

    static String moment(ZonedDateTime moment, Language language) {
        return Written.moment(language, moment);
    }
}
