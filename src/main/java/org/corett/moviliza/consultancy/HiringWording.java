package org.corett.moviliza.consultancy;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corett.moviliza.calls.Offer;
import org.corett.moviliza.casework.JointDecision;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.LeftOut;
import org.corett.moviliza.shared.Money;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Worded;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How hirings write values for people: amounts as 18,000.00, offers as "Oferta 2: Ana Pérez". */
@Component
class HiringWording {
    private final MessageSource messages;
    private final Countries countries;

    HiringWording(MessageSource messages, Countries countries) {
        this.messages = messages;
        this.countries = countries;
    }

    static String amount(BigDecimal amount) {
        return Written.figure(amount);
    }

    static String money(Money money) {
        return money.currency() + " " + amount(money.amount());
    }

    /** For a refusal, whose reader's language is not known yet. */
    static Worded moment(OffsetDateTime moment, ZoneId zone) {
        ZonedDateTime local = moment.atZoneSameInstant(zone);
        return new Worded(Written.moment(Language.ES, local), Written.moment(Language.EN, local));
    }

    /** What a file that lacks rows says of them. */
    Optional<String> leftOut(Language language) {
        return LeftOut.sentence(messages, language);
    }

    String text(String code, Language language, Object... arguments) {
        return messages.getMessage(code, arguments, language.locale());
    }

    /** A fact whose label is {@code consultancy.fact.<code>}. */
    Fact fact(String code, String value, Language language) {
        return new Fact(text("consultancy.fact." + code, language), value);
    }

    /** What each organ gave as its reasons, each as a fact of its own. */
    List<Fact> reasons(List<JointDecision> decisions, Language language) {
        List<Fact> facts = new ArrayList<>();
        for (JointDecision decision : decisions) {
            if (decision.reason() != null && !decision.reason().isBlank()) {
                facts.add(new Fact(
                        text("consultancy.fact.reasonsOf", language, organ(decision.organ(), language)),
                        decision.reason()));
            }
        }
        return facts;
    }

    /** The same in every language as lines of a letter. */
    Worded reasons(List<JointDecision> decisions) {
        return new Worded(lines(reasons(decisions, Language.ES)), lines(reasons(decisions, Language.EN)));
    }

    private static String lines(List<Fact> facts) {
        return facts.stream().map(fact -> fact.label() + ": " + fact.value()).collect(Collectors.joining("\n"));
    }

    /** The name of a choice, {@code consultancy.choice.<Type>.<CONSTANT>}. */
    String choice(Enum<?> constant, Language language) {
        return text(
                "consultancy.choice." + constant.getDeclaringClass().getSimpleName() + "." + constant.name(), language);
    }

    /** The same choice in every language. */
    Worded worded(Enum<?> constant) {
        return new Worded(choice(constant, Language.ES), choice(constant, Language.EN));
    }

    /** A text in every language. */
    Worded worded(String code, Object... arguments) {
        return new Worded(text(code, Language.ES, arguments), text(code, Language.EN, arguments));
    }

    String organ(Organ organ, Language language) {
        return choice(organ, language);
    }

    String country(CountryCode country, Language language) {
        return countries.name(country, language);
    }

    /** All of them, as the reader's alphabet has them. */
    List<CountryCode> countries(Language language) {
        return countries.inOrder(language);
    }

    /** The offer's place with the applicant's name; without it where it was erased. */
    String offer(Offer offer, Language language) {
        return offer(offer.place(), offer.name(), language);
    }

    String offer(int place, @Nullable String name, Language language) {
        String numbered = text("consultancy.offer", language, String.valueOf(place));
        return name == null ? numbered : numbered + ": " + name;
    }

    /** The name of any country by its ISO 3166 code. */
    static String anyCountry(String code, Language language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(language.locale());
    }
}
