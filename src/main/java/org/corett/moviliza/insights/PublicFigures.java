package org.corett.moviliza.insights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.corett.moviliza.mobilization.CaseStatus;
import org.corett.moviliza.mobilization.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/**
 * What the public is told in figures: confirmed resources and cases by step, never of so few cases that one of them shows.
 *
 * <p>Money counts in {@link Batches}, so that a figure that moves from one day to the next tells no case's amount.
 */
@Component
class PublicFigures {
    private static final Comparator<String> OTHERS_LAST =
            Comparator.comparing(String::isEmpty).thenComparing(Comparator.naturalOrder());

    private final Settings settings;
    private volatile Told told = new Told(null, List.of());

    PublicFigures(Settings settings) {
        this.settings = settings;
    }

    /** Each table that is published. */
    enum Table {
        AXIS,
        KIND,
        COUNTRY,
        YEAR,
        STEP
    }

    /**
     * A published figure.
     *
     * @param value what it is told apart by; empty where several small ones stand together
     * @param amount none where only cases are counted
     */
    record Published(Table table, String value, @Nullable String currency, int cases, @Nullable BigDecimal amount) {}

    /** What a snapshot tells. */
    private record Told(@Nullable Snapshot of, List<Published> published) {}

    int least() {
        return settings.leastCases();
    }

    /** Until when money that was put down is counted, that day not included. */
    static LocalDate until(ZonedDateTime takenAt) {
        return takenAt.toLocalDate().withDayOfMonth(1);
    }

    /** Counted once for each snapshot, however many ask. */
    List<Published> of(Snapshot snapshot) {
        Told current = told;
        if (current.of() != snapshot) {
            current = new Told(snapshot, List.copyOf(count(snapshot)));
            told = current;
        }
        return current.published();
    }

    private List<Published> count(Snapshot snapshot) {
        List<Published> published = new ArrayList<>();
        for (String currency : new Counting(snapshot, Filter.NONE).currencies()) {
            List<CaseLine> confirmed = snapshot.cases().stream()
                    .filter(line -> line.confirmed() != null
                            && line.confirmed().currency().equals(currency))
                    .toList();
            List<List<CaseLine>> batches = Batches.closed(confirmed, until(snapshot.takenAt()), settings.leastCases());
            for (Dimension dimension : Dimension.values()) {
                money(batches, dimension)
                        .forEach((value, sum) -> published.add(new Published(
                                Table.valueOf(dimension.name()), value, currency, sum.cases(), sum.amount())));
            }
        }
        published.addAll(steps(snapshot));
        return published;
    }

    /** Each batch is made safe by itself: what went in together with others never leaves them again. */
    private Map<String, Counting.Sum> money(List<List<CaseLine>> batches, Dimension dimension) {
        Map<String, Counting.Sum> all = new TreeMap<>(OTHERS_LAST);
        for (List<CaseLine> batch : batches) {
            Map<String, Counting.Sum> sums = new TreeMap<>();
            for (CaseLine line : batch) {
                var confirmed = Objects.requireNonNull(line.confirmed());
                sums.merge(
                        dimension.of(line, confirmed),
                        Counting.Sum.NOTHING.plus(confirmed.amount()),
                        Counting.Sum::plus);
            }
            safe(sums).forEach(row -> all.merge(row.value(), row.sum(), Counting.Sum::plus));
        }
        return all;
    }

    private List<Published> steps(Snapshot snapshot) {
        Map<String, Counting.Sum> steps = new TreeMap<>();
        for (CaseLine line : snapshot.cases()) {
            if (line.status() == CaseStatus.OPEN) {
                steps.merge(line.step().name(), Counting.Sum.NOTHING.plus(BigDecimal.ZERO), Counting.Sum::plus);
            }
        }
        List<String> order = Arrays.stream(Step.values()).map(Enum::name).toList();
        return safe(steps).stream()
                .sorted(Comparator.comparingInt(row -> row.several() ? order.size() : order.indexOf(row.value())))
                .map(row ->
                        new Published(Table.STEP, row.value(), null, row.sum().cases(), null))
                .toList();
    }

    private List<Disclosure.Row> safe(Map<String, Counting.Sum> sums) {
        return Disclosure.safe(
                sums.entrySet().stream()
                        .map(each -> new Disclosure.Row(each.getKey(), false, each.getValue()))
                        .toList(),
                settings.leastCases());
    }

    /**
     * @param leastCases that a published figure is made of
     */
    @ConfigurationProperties("insights")
    record Settings(@DefaultValue("3") int leastCases) {}
}
