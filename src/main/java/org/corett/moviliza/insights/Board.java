package org.corett.moviliza.insights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.corett.moviliza.engine.CasePace;
import org.corett.moviliza.insights.BoardTable.Cell;
import org.corett.moviliza.insights.BoardTable.Line;
import org.corett.moviliza.insights.Question.Measure;
import org.corett.moviliza.mobilization.CaseStatus;
import org.corett.moviliza.mobilization.SourceKind;
import org.corett.moviliza.mobilization.Step;
import org.corett.moviliza.projects.StrategicAxis;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The managers' board: every table of it for one filter, in the reader's language. */
@Component
class Board {
    /** More filters than anybody looks at within minutes. */
    private static final int MOST = 200;

    private final InsightWording wording;
    private volatile Drawn drawn = new Drawn(null, Map.of());

    Board(InsightWording wording) {
        this.wording = wording;
    }

    /** What has been asked of one snapshot so far: until the next one, everybody asks for the same few. */
    private record Drawn(@Nullable Snapshot of, Map<Asked, List<BoardTable>> tables) {}

    private record Asked(Filter filter, Language language) {}

    List<BoardTable> tables(Snapshot snapshot, Filter filter, Language language) {
        Drawn current = drawn;
        if (current.of() != snapshot || current.tables().size() >= MOST) {
            current = new Drawn(snapshot, new ConcurrentHashMap<>());
            drawn = current;
        }
        return current.tables().computeIfAbsent(new Asked(filter, language), asked -> new Drawing(
                        new Counting(snapshot, filter), filter, language)
                .all());
    }

    /** One board while it is put together. */
    private final class Drawing {
        private final Counting counting;
        private final Filter filter;
        private final Language language;

        Drawing(Counting counting, Filter filter, Language language) {
            this.counting = counting;
            this.filter = filter;
            this.language = language;
        }

        List<BoardTable> all() {
            List<BoardTable> tables = new ArrayList<>();
            for (String currency : counting.currencies()) {
                for (Dimension dimension : Dimension.values()) {
                    money(dimension, currency, tables);
                }
            }
            if (tables.isEmpty()) {
                tables.add(new BoardTable(
                        "money", text("money"), text("money"), text("money.note"), List.of(), List.of(), ""));
            }
            tables.add(steps());
            tables.add(pace());
            tables.add(waiting());
            tables.add(overdue());
            tables.add(participation(
                    Participation.Kind.SESSION, Measure.CALLED, Measure.ATTENDED, "sessions", "called", "attended"));
            tables.add(participation(
                    Participation.Kind.EVALUATION,
                    Measure.ASKED,
                    Measure.EVALUATED,
                    "evaluations",
                    "asked",
                    "evaluated"));
            return tables;
        }

        private void money(Dimension dimension, String currency, List<BoardTable> tables) {
            Map<String, Counting.Sum> planned = counting.money(Measure.PLANNED, dimension, currency);
            Map<String, Counting.Sum> confirmed = counting.money(Measure.CONFIRMED, dimension, currency);
            List<Line> lines = new ArrayList<>();
            for (String value : order(dimension, planned.keySet(), confirmed.keySet())) {
                Counting.Sum one = planned.getOrDefault(value, Counting.Sum.NOTHING);
                Counting.Sum other = confirmed.getOrDefault(value, Counting.Sum.NOTHING);
                Filter narrowed = filter.with(dimension, value);
                Question plans = new Question(Measure.PLANNED, "", currency);
                Question confirmations = new Question(Measure.CONFIRMED, "", currency);
                lines.add(new Line(
                        wording.of(dimension, value, language),
                        List.of(
                                cell(money(one), one.cases(), narrowed, plans),
                                cell(BigDecimal.valueOf(one.cases()), one.cases(), narrowed, plans),
                                cell(money(other), other.cases(), narrowed, confirmations),
                                cell(BigDecimal.valueOf(other.cases()), other.cases(), narrowed, confirmations))));
            }
            if (!lines.isEmpty()) {
                String id = "money-" + dimension.name().toLowerCase(java.util.Locale.ROOT) + "-" + currency;
                String title = text("money." + dimension, currency);
                tables.add(new BoardTable(
                        id,
                        title,
                        text("sheet." + dimension, currency),
                        dimension == Dimension.AXIS ? text("money.note") : "",
                        List.of(
                                text("by." + dimension),
                                text("planned"),
                                text("plannedCases"),
                                text("confirmed"),
                                text("confirmedCases")),
                        lines,
                        BarChart.draw(
                                id + "-chart",
                                text("chart", title),
                                List.of(text("planned"), text("confirmed")),
                                lines.stream()
                                        .map(line -> new BarChart.Group(
                                                line.name(),
                                                List.of(
                                                        bar(line.cells().get(0)),
                                                        bar(line.cells().get(2)))))
                                        .toList())));
            }
        }

        private static BigDecimal money(Counting.Sum sum) {
            return sum.amount().setScale(2, RoundingMode.HALF_UP);
        }

        private List<String> order(Dimension dimension, Set<String> planned, Set<String> confirmed) {
            Set<String> there = new TreeSet<>(planned);
            there.addAll(confirmed);
            Collection<String> order =
                    switch (dimension) {
                        case AXIS -> names(StrategicAxis.values());
                        case KIND -> names(SourceKind.values());
                        case COUNTRY -> wording.groups(language).keySet();
                        case YEAR -> there;
                    };
            List<String> ordered =
                    order.stream().filter(there::contains).collect(Collectors.toCollection(ArrayList::new));
            // Whoever reports for nobody that is listed is not forgotten.
            there.stream().filter(value -> !ordered.contains(value)).forEach(ordered::add);
            return ordered;
        }

        private BoardTable steps() {
            List<Line> lines = new ArrayList<>();
            for (Step step : Step.values()) {
                lines.add(counted(
                        wording.choice(step, language),
                        counting.standing(step),
                        new Question(Measure.STANDING, step.name(), "")));
            }
            for (CaseStatus status : List.of(CaseStatus.DONE, CaseStatus.CLOSED)) {
                lines.add(counted(
                        text("status." + status),
                        counting.ended(status),
                        new Question(Measure.ENDED, status.name(), "")));
            }
            return table("steps", text("steps.note"), List.of(text("step"), text("cases")), lines, 0);
        }

        private Line counted(String name, long count, Question question) {
            return new Line(name, List.of(cell(BigDecimal.valueOf(count), count, filter, question)));
        }

        private BoardTable pace() {
            List<Line> lines = new ArrayList<>();
            for (Step step : Step.values()) {
                double[] days = counting.days(step);
                Question question = new Question(Measure.LEFT, step.name(), "");
                lines.add(new Line(
                        wording.choice(step, language),
                        List.of(
                                cell(Counting.median(days), days.length, filter, question),
                                cell(BigDecimal.valueOf(days.length), days.length, filter, question))));
            }
            return table(
                    "pace", text("pace.note"), List.of(text("step"), text("medianDays"), text("casesLeft")), lines, 0);
        }

        private BoardTable waiting() {
            List<Line> lines = counting.waiting().values().stream()
                    .sorted(Comparator.comparing((List<CasePace.Waiting> waits) -> -waits.size())
                            .thenComparing(waits -> waits.get(0).task()))
                    .map(waits -> {
                        Question question =
                                new Question(Measure.WAITING, waits.get(0).task(), "");
                        double[] days = waits.stream()
                                .mapToDouble(counting::daysOpen)
                                .sorted()
                                .toArray();
                        long cases = cases(waits);
                        return new Line(
                                waits.get(0).name().in(language),
                                List.of(
                                        cell(BigDecimal.valueOf(waits.size()), cases, filter, question),
                                        cell(BigDecimal.valueOf(cases), cases, filter, question),
                                        cell(wholeDays(days), cases, filter, question)));
                    })
                    .toList();
            return table(
                    "waiting",
                    text("waiting.note"),
                    List.of(text("task"), text("openTasks"), text("cases"), text("medianWait")),
                    lines,
                    0);
        }

        private static @Nullable BigDecimal wholeDays(double[] sorted) {
            BigDecimal median = Counting.median(sorted);
            return median == null ? null : median.setScale(0, RoundingMode.HALF_UP);
        }

        private BoardTable overdue() {
            Map<String, List<CasePace.Waiting>> byGroup = counting.overdue();
            List<Line> lines = byGroup.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<String, List<CasePace.Waiting>> each) ->
                                    -each.getValue().size())
                            .thenComparing(Map.Entry::getKey))
                    .map(each -> {
                        Question question = new Question(Measure.OVERDUE, each.getKey(), "");
                        double[] days = each.getValue().stream()
                                .mapToDouble(counting::daysLate)
                                .sorted()
                                .toArray();
                        long cases = cases(each.getValue());
                        return new Line(
                                wording.group(each.getKey(), language),
                                List.of(
                                        cell(BigDecimal.valueOf(each.getValue().size()), cases, filter, question),
                                        cell(BigDecimal.valueOf(cases), cases, filter, question),
                                        cell(wholeDays(days), cases, filter, question)));
                    })
                    .toList();
            return table(
                    "overdue",
                    text("overdue.note"),
                    List.of(text("office"), text("overdueTasks"), text("cases"), text("medianLate")),
                    lines,
                    0);
        }

        private BoardTable participation(
                Participation.Kind kind, Measure asked, Measure took, String code, String askedHead, String tookHead) {
            Map<CountryCode, List<Participation>> byCountry =
                    counting.participation(kind).stream().collect(Collectors.groupingBy(Participation::country));
            List<Line> lines = wording.countries(language).stream()
                    .filter(byCountry::containsKey)
                    .map(country -> {
                        List<Participation> all = byCountry.get(country);
                        long taken = all.stream().filter(Participation::took).count();
                        return new Line(
                                wording.country(country, language),
                                List.of(
                                        cell(
                                                BigDecimal.valueOf(Math.round(100.0 * taken / all.size())),
                                                taken,
                                                filter,
                                                new Question(took, country.name(), "")),
                                        cell(
                                                BigDecimal.valueOf(taken),
                                                taken,
                                                filter,
                                                new Question(took, country.name(), "")),
                                        cell(
                                                BigDecimal.valueOf(all.size()),
                                                all.size(),
                                                filter,
                                                new Question(asked, country.name(), ""))));
                    })
                    .toList();
            return table(
                    code,
                    text(code + ".note"),
                    List.of(text("by.COUNTRY"), text("percent"), text(tookHead), text(askedHead)),
                    lines,
                    0);
        }

        private BoardTable table(String id, String note, List<String> heads, List<Line> lines, int drawn) {
            String title = text("table." + id);
            return new BoardTable(
                    id,
                    title,
                    text("sheet." + id),
                    note,
                    heads,
                    lines,
                    BarChart.draw(
                            id + "-chart",
                            text("chart", title),
                            List.of(heads.get(drawn + 1)),
                            lines.stream()
                                    .map(line -> new BarChart.Group(
                                            line.name(),
                                            List.of(bar(line.cells().get(drawn)))))
                                    .toList()));
        }

        private BarChart.Bar bar(Cell cell) {
            return new BarChart.Bar(cell.value(), cell.written());
        }

        /** @param cases behind the figure; without any it opens nothing */
        private Cell cell(@Nullable BigDecimal value, long cases, Filter narrowed, Question question) {
            Map<String, String> behind = Collections.emptyMap();
            if (cases > 0) {
                behind = new LinkedHashMap<>(narrowed.parameters());
                behind.putAll(question.parameters());
            }
            return new Cell(value, value == null ? "–" : InsightWording.number(value, language), behind);
        }

        private String text(String code, Object... arguments) {
            return wording.text(code, language, arguments);
        }
    }

    private static long cases(List<CasePace.Waiting> waits) {
        return waits.stream().map(CasePace.Waiting::caseNumber).distinct().count();
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
