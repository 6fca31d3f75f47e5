package org.corett.moviliza.insights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corett.moviliza.engine.CasePace;
import org.corett.moviliza.insights.Question.Measure;
import org.corett.moviliza.mobilization.CaseStatus;
import org.corett.moviliza.mobilization.Step;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;

/** Counts a snapshot's cases as a filter narrows them, and names the cases behind each figure. */
final class Counting {
    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private final Snapshot snapshot;
    private final Filter filter;

    Counting(Snapshot snapshot, Filter filter) {
        this.snapshot = snapshot;
        this.filter = filter;
    }

    /**
     * A case behind a figure.
     *
     * @param amount that it adds, in the question's currency
     * @param days that it adds
     * @param tasks that the figure is about; none where it is about the case itself
     */
    record Behind(String number, String title, @Nullable BigDecimal amount, @Nullable Double days, List<Worded> tasks) {
        Behind(String number, String title, @Nullable BigDecimal amount, @Nullable Double days) {
            this(number, title, amount, days, List.of());
        }
    }

    /** An amount and how many cases it is the sum of. */
    record Sum(BigDecimal amount, int cases) {
        static final Sum NOTHING = new Sum(BigDecimal.ZERO, 0);

        Sum plus(BigDecimal more) {
            return new Sum(amount.add(more), cases + 1);
        }

        Sum plus(Sum other) {
            return new Sum(amount.add(other.amount), cases + other.cases);
        }
    }

    /** The currencies in which anything was planned or confirmed at all, in their order. */
    List<String> currencies() {
        return snapshot.cases().stream()
                .flatMap(line -> Stream.of(line.planned(), line.confirmed()))
                .filter(Objects::nonNull)
                .map(Counted::currency)
                .distinct()
                .sorted()
                .toList();
    }

    /** Amounts of one currency by what they are told apart by. */
    Map<String, Sum> money(Measure measure, Dimension dimension, String currency) {
        Map<String, Sum> sums = new TreeMap<>();
        for (CaseLine line : snapshot.cases()) {
            Counted counted = counted(measure, line, currency);
            if (counted != null) {
                sums.merge(dimension.of(line, counted), Sum.NOTHING.plus(counted.amount()), Sum::plus);
            }
        }
        return sums;
    }

    private @Nullable Counted counted(Measure measure, CaseLine line, String currency) {
        Counted counted = measure == Measure.PLANNED ? line.planned() : line.confirmed();
        return counted != null
                        && counted.currency().equals(currency)
                        && filter.meant(line)
                        && filter.inYear(counted.day())
                ? counted
                : null;
    }

    /** Days that cases spent in a step before they left it, sorted. */
    double[] days(Step step) {
        return cases().map(line -> line.days().get(step))
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    long standing(Step step) {
        return cases().filter(line -> standing(line, step)).count();
    }

    long ended(CaseStatus status) {
        return cases().filter(line -> line.status() == status).count();
    }

    private static boolean standing(CaseLine line, Step step) {
        return line.status() == CaseStatus.OPEN && line.step() == step;
    }

    /** Open tasks by their keys, those waiting longest first. */
    Map<String, List<CasePace.Waiting>> waiting() {
        Map<String, List<CasePace.Waiting>> byTask = new TreeMap<>();
        waits().forEach(wait ->
                byTask.computeIfAbsent(wait.task(), key -> new ArrayList<>()).add(wait));
        return byTask;
    }

    /** Open tasks that are past their date, by the groups that are asked. */
    Map<String, List<CasePace.Waiting>> overdue() {
        Map<String, List<CasePace.Waiting>> byGroup = new TreeMap<>();
        waits().filter(this::late)
                .forEach(wait -> wait.groups().forEach(group -> byGroup.computeIfAbsent(group, key -> new ArrayList<>())
                        .add(wait)));
        return byGroup;
    }

    /** What countries were asked to take part in. */
    List<Participation> participation(Participation.Kind kind) {
        return snapshot.participation().stream()
                .filter(each -> each.kind() == kind
                        && (filter.year() == null || filter.year() == each.year())
                        && (filter.group() == null
                                || filter.group().equals(each.country().group())))
                .toList();
    }

    double daysOpen(CasePace.Waiting wait) {
        return Math.round(daysSince(wait.since()));
    }

    /** By the calendar: what was due until last midnight is a day late. */
    double daysLate(CasePace.Waiting wait) {
        return wait.due() == null ? 0 : Math.ceil(daysSince(wait.due()));
    }

    private double daysSince(Instant moment) {
        return Math.max(
                0, Duration.between(moment, snapshot.takenAt().toInstant()).toSeconds() / SECONDS_A_DAY);
    }

    /** The cases behind a figure, each once, by number. */
    List<Behind> behind(Question question) {
        String of = question.of();
        return switch (question.measure()) {
            case PLANNED, CONFIRMED ->
                snapshot.cases().stream()
                        .map(line -> {
                            Counted counted = counted(question.measure(), line, question.currency());
                            return counted == null
                                    ? null
                                    : new Behind(line.number(), line.title(), counted.amount(), null);
                        })
                        .filter(Objects::nonNull)
                        .toList();
            case STANDING ->
                cases().filter(line -> line.status() == CaseStatus.OPEN
                                && line.step().name().equals(of))
                        .map(line -> new Behind(line.number(), line.title(), null, null))
                        .toList();
            case ENDED ->
                cases().filter(line -> line.status().name().equals(of))
                        .map(line -> new Behind(line.number(), line.title(), null, null))
                        .toList();
            case LEFT ->
                Arrays.stream(Step.values())
                        .filter(step -> step.name().equals(of))
                        .flatMap(step -> cases().filter(line -> line.days().containsKey(step))
                                .map(line -> new Behind(
                                        line.number(),
                                        line.title(),
                                        null,
                                        line.days().get(step))))
                        .toList();
            case WAITING -> tasks(waits().filter(wait -> wait.task().equals(of)), this::daysOpen);
            case OVERDUE ->
                tasks(waits().filter(wait -> late(wait) && wait.groups().contains(of)), this::daysLate);
            case CALLED -> taken(Participation.Kind.SESSION, of, false);
            case ATTENDED -> taken(Participation.Kind.SESSION, of, true);
            case ASKED -> taken(Participation.Kind.EVALUATION, of, false);
            case EVALUATED -> taken(Participation.Kind.EVALUATION, of, true);
        };
    }

    private List<Behind> tasks(Stream<CasePace.Waiting> waits, ToDoubleFunction<CasePace.Waiting> measured) {
        Map<String, List<CasePace.Waiting>> byCase =
                waits.collect(Collectors.groupingBy(CasePace.Waiting::caseNumber, TreeMap::new, Collectors.toList()));
        return byCase.entrySet().stream()
                .map(each -> {
                    CaseLine line = snapshot.byNumber().get(each.getKey());
                    double days =
                            each.getValue().stream().mapToDouble(measured).max().orElseThrow();
                    List<Worded> tasks = each.getValue().stream()
                            .map(CasePace.Waiting::name)
                            .distinct()
                            .toList();
                    return new Behind(each.getKey(), line == null ? "" : line.title(), null, days, tasks);
                })
                .toList();
    }

    private List<Behind> taken(Participation.Kind kind, String country, boolean only) {
        TreeSet<String> seen = new TreeSet<>();
        return participation(kind).stream()
                .filter(each -> each.country().name().equals(country) && (each.took() || !only))
                .filter(each -> seen.add(each.caseNumber()))
                .map(each -> new Behind(each.caseNumber(), each.title(), null, null))
                .toList();
    }

    private Stream<CaseLine> cases() {
        return snapshot.cases().stream().filter(filter::admits);
    }

    private Stream<CasePace.Waiting> waits() {
        return snapshot.waiting().stream().filter(wait -> {
            CaseLine line = snapshot.byNumber().get(wait.caseNumber());
            return line == null
                    ? !filter.ofCyclesOnly()
                            && (filter.year() == null || wait.caseNumber().contains("-" + filter.year() + "-"))
                    : filter.admits(line);
        });
    }

    private boolean late(CasePace.Waiting wait) {
        return wait.due() != null && wait.due().isBefore(snapshot.takenAt().toInstant());
    }

    /** The middle of sorted numbers; of an even count, the mean of both in the middle. */
    static @Nullable BigDecimal median(double[] sorted) {
        if (sorted.length == 0) {
            return null;
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return BigDecimal.valueOf(median).setScale(1, RoundingMode.HALF_UP);
    }
}
