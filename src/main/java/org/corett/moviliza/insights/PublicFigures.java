package org.corett.moviliza.insights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
 * <p>Money counts once its month is over, so that a figure that moves from one day to the next names no case.
 */
@Component
class PublicFigures {
    private final Settings settings;

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

    int least() {
        return settings.leastCases();
    }

    /** Until when money is counted, that day not included. */
    static LocalDate until(ZonedDateTime takenAt) {
        return takenAt.toLocalDate().withDayOfMonth(1);
    }

    List<Published> of(Snapshot snapshot) {
        List<Published> published = new ArrayList<>();
        LocalDate until = until(snapshot.takenAt());
        for (String currency : new Counting(snapshot, Filter.NONE).currencies()) {
            for (Dimension dimension : Dimension.values()) {
                Map<String, Counting.Sum> sums = new TreeMap<>();
                for (CaseLine line : snapshot.cases()) {
                    Counted confirmed = line.confirmed();
                    if (confirmed != null
                            && confirmed.currency().equals(currency)
                            && confirmed.day().isBefore(until)) {
                        sums.merge(
                                dimension.of(line, confirmed),
                                Counting.Sum.NOTHING.plus(confirmed.amount()),
                                (one, other) -> one.plus(other.amount()));
                    }
                }
                safe(sums)
                        .forEach(row -> published.add(new Published(
                                Table.valueOf(dimension.name()),
                                row.value(),
                                currency,
                                row.sum().cases(),
                                row.sum().amount())));
            }
        }
        Map<String, Counting.Sum> steps = new TreeMap<>();
        for (CaseLine line : snapshot.cases()) {
            if (line.status() == CaseStatus.OPEN) {
                steps.merge(
                        line.step().name(),
                        Counting.Sum.NOTHING.plus(BigDecimal.ZERO),
                        (one, other) -> one.plus(BigDecimal.ZERO));
            }
        }
        List<String> order = Arrays.stream(Step.values()).map(Enum::name).toList();
        safe(steps).stream()
                .sorted((one, other) -> Integer.compare(
                        one.several() ? order.size() : order.indexOf(one.value()),
                        other.several() ? order.size() : order.indexOf(other.value())))
                .forEach(row -> published.add(
                        new Published(Table.STEP, row.value(), null, row.sum().cases(), null)));
        return published;
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
