package org.corett.moviliza.consultancy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.Criterion;
import org.corett.moviliza.calls.Offer;
import org.corett.moviliza.calls.Offers;
import org.corett.moviliza.calls.Terms;
import org.corett.moviliza.documents.ActSource;
import org.corett.moviliza.documents.ActText;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.process.ActKind;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Money;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Writes what the countries found of a hiring's offers and which was selected, once the evaluations are over.
 *
 * <p>It names offers by their numbers and quotes nobody, so that it can be kept and shown when applicants' data is gone;
 * a country that is out for an offer does not read it, because it tells of every offer.
 */
@Component
@Order(30)
public class HiringActs implements ActSource {
    /** What the countries found of the offers and what was selected [gaps 21, 22]; its source narrows who reads it. */
    public static final ActKind SELECTION_REPORT = new ActKind("SELECTION_REPORT", Audience.MEMBERS_AND_MANAGERS);

    private final Hirings hirings;
    private final Calls calls;
    private final Offers offers;
    private final Evaluations evaluations;
    private final Selecting selecting;
    private final HiringWording wording;

    HiringActs(
            Hirings hirings,
            Calls calls,
            Offers offers,
            Evaluations evaluations,
            Selecting selecting,
            HiringWording wording) {
        this.hirings = hirings;
        this.calls = calls;
        this.offers = offers;
        this.evaluations = evaluations;
        this.selecting = selecting;
        this.wording = wording;
    }

    @Override
    public List<ActKind> kinds() {
        return List.of(SELECTION_REPORT);
    }

    @Override
    public boolean readable(ActKind kind, String caseNumber, Reader reader) {
        HiringSight sight = HiringSight.of(reader.groups());
        return hirings.find(caseNumber)
                .filter(hiring -> sight.means(hiring.status()))
                .map(hiring -> calls.latest(hiring.number()))
                .filter(call -> {
                    List<Evaluation> given = evaluations.of(call);
                    return offers.admitted(call).stream().allMatch(offer -> sight.number(offer, given));
                })
                .isPresent();
    }

    @Override
    public Optional<ActText> write(ActKind kind, String caseNumber, Reader reader) {
        return hirings.find(caseNumber)
                .map(hiring -> calls.latest(hiring.number()))
                .map(call -> report(call, reader.language()));
    }

    private ActText report(Call call, Language language) {
        List<Offer> admitted = offers.admitted(call);
        List<Criterion> criteria = calls.criteria(call);
        List<Evaluation> given = evaluations.of(call);
        Ranking ranking = Ranking.of(admitted, criteria, given);
        String currency = calls.terms(call).currency();
        return new ActText(
                say(language, "documents.act.SELECTION_REPORT"),
                List.of(
                        ActText.Part.facts("", hiring(call, admitted, language)),
                        ActText.Part.table(
                                say(language, "consultancy.act.criteria"),
                                table(
                                        language,
                                        criteria.stream()
                                                .map(one -> List.of(one.name(), one.weight() + " %"))
                                                .toList(),
                                        "consultancy.act.criterion",
                                        "consultancy.act.weight")),
                        ActText.Part.table(
                                say(language, "consultancy.act.scores"), scores(admitted, criteria, given, language)),
                        ActText.Part.table(
                                say(language, "consultancy.act.ranking"),
                                table(
                                        language,
                                        ranking.means().stream()
                                                .map(mean -> row(mean, admitted, currency, language))
                                                .toList(),
                                        "consultancy.act.offer",
                                        "consultancy.act.cost",
                                        "consultancy.act.mean",
                                        "consultancy.act.judged",
                                        "consultancy.act.recused")),
                        ActText.Part.facts(say(language, "consultancy.act.selection"), selection(call, language))));
    }

    private List<Fact> hiring(Call call, List<Offer> admitted, Language language) {
        Terms terms = calls.terms(call);
        return List.of(
                wording.fact("hiring", call.hiring(), language),
                wording.fact("title", terms.title(), language),
                wording.fact("call", wording.choice(call.kind(), language), language),
                wording.fact("budget", HiringWording.money(terms.money()), language),
                wording.fact("offers", String.valueOf(calls.count(call)), language),
                new Fact(say(language, "consultancy.act.admitted"), String.valueOf(admitted.size())));
    }

    /** A country a row: its weighted score of each offer, that it is out for it, or that it did not judge. */
    private ActText.Table scores(
            List<Offer> admitted, List<Criterion> criteria, List<Evaluation> given, Language language) {
        List<String> headings = new ArrayList<>();
        headings.add(say(language, "consultancy.act.country"));
        admitted.forEach(offer -> headings.add(wording.offer(offer.place(), null, language)));
        List<List<String>> rows = wording.countries(language).stream()
                .map(country -> Stream.concat(
                                Stream.of(wording.country(country, language)),
                                admitted.stream().map(offer -> score(country, offer, criteria, given, language)))
                        .toList())
                .toList();
        return new ActText.Table("", headings, rows);
    }

    private String score(
            CountryCode country, Offer offer, List<Criterion> criteria, List<Evaluation> given, Language language) {
        return given.stream()
                .filter(one -> one.country() == country)
                .findFirst()
                .map(one -> one.judges(offer.place())
                        ? figure(one.weighted(offer.place(), criteria))
                        : say(language, "consultancy.act.out"))
                .orElseGet(() -> say(language, "consultancy.act.none"));
    }

    private List<String> row(Mean mean, List<Offer> admitted, String currency, Language language) {
        String cost = admitted.stream()
                .filter(offer -> offer.place() == mean.place())
                .map(offer -> HiringWording.money(new Money(offer.cost(), currency)))
                .findFirst()
                .orElse("");
        return List.of(
                wording.offer(mean.place(), null, language),
                cost,
                figure(mean.mean()),
                String.valueOf(mean.countries()),
                String.valueOf(mean.recused()));
    }

    private List<Fact> selection(Call call, Language language) {
        List<Fact> facts = new ArrayList<>();
        selecting.find(call).ifPresent(selection -> {
            facts.add(wording.fact("ground", wording.choice(selection.ground(), language), language));
            if (selection.proposed() != null) {
                facts.add(wording.fact("proposed", wording.offer(selection.proposed(), null, language), language));
            }
            if (selection.selected() != null && selection.selectedOn() != null) {
                facts.add(new Fact(
                        say(language, "consultancy.act.selected"),
                        wording.offer(selection.selected(), null, language) + ", "
                                + Written.day(language, selection.selectedOn())));
            }
        });
        return facts;
    }

    private ActText.Table table(Language language, List<List<String>> rows, String... headings) {
        return new ActText.Table(
                "",
                Arrays.stream(headings).map(heading -> say(language, heading)).toList(),
                rows);
    }

    private static String figure(@Nullable BigDecimal figure) {
        return figure == null ? "–" : figure.toPlainString();
    }

    private String say(Language language, String code) {
        return wording.text(code, language);
    }
}
