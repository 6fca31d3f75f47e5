package org.corett.moviliza.consultancy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.Offer;
import org.corett.moviliza.calls.Offers;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers as a form's tables and lists show them. */
@Component
class OfferTables {
    private final Offers offers;
    private final Judging judging;
    private final Evaluations evaluations;
    private final Calls calls;
    private final Selecting selecting;
    private final HiringWording wording;

    OfferTables(
            Calls calls,
            Offers offers,
            Judging judging,
            Evaluations evaluations,
            Selecting selecting,
            HiringWording wording) {
        this.calls = calls;
        this.offers = offers;
        this.judging = judging;
        this.evaluations = evaluations;
        this.selecting = selecting;
        this.wording = wording;
    }

    /** Who offers what for how much. */
    Map<String, Object> documents(Call call, List<Offer> about, Language language) {
        String currency = calls.terms(call).currency();
        Map<String, Object> shown = new HashMap<>();
        shown.put(
                "offerFacts",
                about.stream()
                        .map(offer -> Map.of(
                                "offer", String.valueOf(offer.place()),
                                "name", applicant(offer),
                                "country", HiringWording.anyCountry(offer.country(), language),
                                "cost", HiringWording.money(new Money(offer.cost(), currency)),
                                "files", String.valueOf(offer.files().size())))
                        .toList());
        return shown;
    }

    /** To whom the decision is written, and where; whoever has been erased is written to no more. */
    List<Map<String, String>> letters(List<Offer> about, Language language) {
        return about.stream()
                .map(offer -> Map.of(
                        "name",
                        wording.offer(offer, language),
                        "email",
                        offer.email() == null ? wording.text("consultancy.toldNobody", language) : offer.email()))
                .toList();
    }

    /** A row to be filled in for each offer. */
    static List<Map<String, String>> rows(List<Offer> about) {
        return about.stream()
                .map(offer -> Map.of("offer", String.valueOf(offer.place()), "applicant", applicant(offer)))
                .toList();
    }

    static String applicant(Offer offer) {
        return Objects.requireNonNullElse(offer.name(), "");
    }

    /** The offers at these places to choose from. */
    List<Map<String, String>> options(Call call, List<Integer> places, Language language) {
        return offers.admitted(call).stream()
                .filter(offer -> places.contains(offer.place()))
                .map(offer -> Map.of("value", String.valueOf(offer.place()), "label", wording.offer(offer, language)))
                .toList();
    }

    /** The admitted offers that the reader may know, the highest mean first. */
    List<Map<String, String>> ranking(Call call, Predicate<Offer> known, Language language) {
        Map<Integer, Offer> admitted =
                offers.admitted(call).stream().collect(Collectors.toMap(Offer::place, Function.identity()));
        String currency = calls.terms(call).currency();
        List<Map<String, String>> lines = new ArrayList<>();
        for (Mean mean : judging.ranking(call).means()) {
            Offer offer = Objects.requireNonNull(admitted.get(mean.place()));
            if (known.test(offer)) {
                lines.add(Map.of(
                        "offer", String.valueOf(mean.place()),
                        "name", applicant(offer),
                        "mean", mean(mean.mean(), language),
                        "countries", String.valueOf(mean.countries()),
                        "recused", String.valueOf(mean.recused()),
                        "cost", HiringWording.money(new Money(offer.cost(), currency))));
            }
        }
        return lines;
    }

    private String mean(@Nullable BigDecimal mean, Language language) {
        return mean == null ? wording.text("consultancy.noEvaluation", language) : HiringWording.amount(mean);
    }

    /** The countries that object and why, and beside each what it is out for. */
    List<Map<String, String>> objections(Call call, Language language) {
        List<Evaluation> given = evaluations.of(call);
        return selecting.objections(call).stream()
                .map(each -> Map.of(
                        "country",
                        objector(each, given, language),
                        "reason",
                        Objects.requireNonNullElse(each.reason(), "")))
                .toList();
    }

    private String objector(Selecting.Objection objection, List<Evaluation> given, Language language) {
        String country = wording.country(objection.country(), language);
        String outFor = given.stream()
                .filter(evaluation -> evaluation.country() == objection.country())
                .flatMap(evaluation -> evaluation.recusals().keySet().stream())
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return outFor.isEmpty() ? country : wording.text("consultancy.objectsButOut", language, country, outFor);
    }
}
