package org.corett.moviliza.consultancy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.Criterion;
import org.corett.moviliza.calls.Offer;
import org.corett.moviliza.calls.Offers;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the admitted offers of a hiring side by side, with as much of the countries' evaluations as the reader may see. */
@Component
class Comparisons {
    private static final int DECIMALS = 2;

    private final Calls calls;
    private final Offers offers;
    private final Evaluations evaluations;
    private final HiringWording wording;
    private final Clock clock;

    Comparisons(Calls calls, Offers offers, Evaluations evaluations, HiringWording wording, Clock clock) {
        this.calls = calls;
        this.offers = offers;
        this.evaluations = evaluations;
        this.wording = wording;
        this.clock = clock;
    }

    /** Whether there are admitted offers to compare. */
    static boolean comparable(Hiring hiring) {
        return hiring.status() == HiringStatus.EVALUATING || hiring.status().evaluated();
    }

    /** Of the hiring's latest call. */
    Comparison of(Hiring hiring, HiringReader reader) {
        Call call = calls.latest(hiring.number());
        List<Criterion> criteria = calls.criteria(call);
        List<CountryCode> order = wording.countries(reader.language());
        List<Evaluation> given = evaluations.of(call).stream()
                .sorted(Comparator.comparing(each -> order.indexOf(each.country())))
                .toList();
        List<Offer> seen = offers.admitted(call).stream()
                .filter(offer -> reader.sight().number(offer, given))
                .toList();
        List<Evaluation> read = given.stream()
                .filter(each -> reader.sight().evaluation(each.country(), hiring.status()))
                .toList();
        boolean over = reader.sight().means(hiring.status());
        Evaluations.Period period = evaluations.period(call);
        return new Comparison(
                over,
                Written.moment(reader.language(), period.endsAt().atZoneSameInstant(clock.getZone())),
                period.extended(),
                criteria,
                seen.stream()
                        .map(offer -> column(offer, criteria, given, over, reader))
                        .toList(),
                rows(seen, criteria, given, read, reader, over),
                reader.sight().words() ? comments(seen, criteria, read, reader) : List.of(),
                recusals(seen, read, reader),
                remarks(offers.admitted(call).size() == seen.size(), read, reader));
    }

    private Comparison.Column column(
            Offer offer, List<Criterion> criteria, List<Evaluation> given, boolean over, HiringReader reader) {
        boolean applicant = reader.sight().applicant(offer, given);
        Mean mean = Ranking.of(List.of(offer), criteria, over ? given : List.of())
                .means()
                .get(0);
        return new Comparison.Column(
                offer.place(),
                wording.offer(offer.place(), null, reader.language()),
                applicant ? Objects.requireNonNullElse(offer.name(), "") : "",
                applicant ? HiringWording.anyCountry(offer.country(), reader.language()) : "",
                offer.cost(),
                IntStream.rangeClosed(1, criteria.size())
                        .mapToObj(position -> over ? points(offer.place(), position, given) : null)
                        .toList(),
                mean.mean(),
                mean.countries(),
                mean.recused());
    }

    private static @Nullable BigDecimal points(int place, int criterion, List<Evaluation> given) {
        List<Integer> points = given.stream()
                .filter(each -> each.judges(place))
                .map(each -> each.scores().get(place).get(criterion).points())
                .toList();
        int sum = points.stream().mapToInt(Integer::intValue).sum();
        return points.isEmpty()
                ? null
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(points.size()), DECIMALS, RoundingMode.HALF_UP);
    }

    private List<Comparison.Row> rows(
            List<Offer> seen,
            List<Criterion> criteria,
            List<Evaluation> given,
            List<Evaluation> read,
            HiringReader reader,
            boolean over) {
        Comparison.State none = over ? Comparison.State.MISSING : Comparison.State.PENDING;
        return wording.countries(reader.language()).stream()
                .map(country -> new Comparison.Row(
                        wording.country(country, reader.language()),
                        seen.stream()
                                .map(offer -> given.stream().anyMatch(each -> each.country() == country)
                                        ? cell(country, offer.place(), criteria, read)
                                        : new Comparison.Cell(none, null))
                                .toList()))
                .toList();
    }

    private static Comparison.Cell cell(
            CountryCode country, int place, List<Criterion> criteria, List<Evaluation> read) {
        return read.stream()
                .filter(each -> each.country() == country)
                .findFirst()
                .map(each -> each.judges(place)
                        ? new Comparison.Cell(Comparison.State.SCORE, each.weighted(place, criteria))
                        : new Comparison.Cell(Comparison.State.RECUSED, null))
                .orElseGet(() -> new Comparison.Cell(Comparison.State.WITHHELD, null));
    }

    private List<Comparison.Comment> comments(
            List<Offer> seen, List<Criterion> criteria, List<Evaluation> read, HiringReader reader) {
        List<Comparison.Comment> comments = new ArrayList<>();
        for (Evaluation evaluation : read) {
            for (Offer offer : seen) {
                if (evaluation.judges(offer.place())) {
                    evaluation.scores().get(offer.place()).forEach((position, score) -> {
                        Criterion criterion = criteria.get(position - 1);
                        comments.add(new Comparison.Comment(
                                wording.country(evaluation.country(), reader.language()),
                                offer.place(),
                                criterion.name(),
                                criterion.weight(),
                                score.points(),
                                score.comment()));
                    });
                }
            }
        }
        return comments;
    }

    /** A country reads its own also for the offer that it no longer sees. */
    private List<Comparison.Recusal> recusals(List<Offer> seen, List<Evaluation> read, HiringReader reader) {
        List<Comparison.Recusal> recusals = new ArrayList<>();
        for (Evaluation evaluation : read) {
            boolean own = reader.sight().countries().contains(evaluation.country());
            evaluation.recusals().forEach((place, reason) -> {
                if (own || seen.stream().anyMatch(offer -> offer.place() == place)) {
                    recusals.add(new Comparison.Recusal(
                            wording.country(evaluation.country(), reader.language()),
                            place,
                            reader.sight().words()
                                    ? reason
                                    : wording.text("consultancy.page.withheld", reader.language())));
                }
            });
        }
        return recusals;
    }

    /** They may be about any offer: for whoever sees all of them, and for the country itself. */
    private List<Comparison.Remarks> remarks(boolean all, List<Evaluation> read, HiringReader reader) {
        return read.stream()
                .filter(each -> each.remarks() != null && !each.remarks().isBlank())
                .filter(each -> reader.sight().countries().contains(each.country())
                        || all && reader.sight().words())
                .map(each -> new Comparison.Remarks(
                        wording.country(each.country(), reader.language()),
                        Objects.requireNonNullElse(each.remarks(), "")))
                .toList();
    }
}
