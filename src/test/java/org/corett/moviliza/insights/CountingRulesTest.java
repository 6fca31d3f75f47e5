package org.corett.moviliza.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.corett.moviliza.insights.Counting.Sum;
import org.corett.moviliza.insights.Disclosure.Row;
import org.corett.moviliza.mobilization.CaseStatus;
import org.corett.moviliza.mobilization.SourceKind;
import org.corett.moviliza.mobilization.Step;
import org.corett.moviliza.projects.StrategicAxis;
import org.corett.moviliza.shared.CountryCode;
import org.junit.jupiter.api.Test;

class CountingRulesTest {
    @Test
    void everyTaskOfTheCycleBelongsToAStep() {
        var model = Bpmn.readModelFromFile(new File("processes/mobilization/mobilization-cycle.bpmn"));
        assertThat(Steps.byActivity().keySet())
                .containsAll(model.getModelElementsByType(UserTask.class).stream()
                        .map(FlowNode::getId)
                        .toList());
        assertThat(Steps.byActivity().keySet())
                .allSatisfy(activity -> assertThat(model.<FlowNode>getModelElementById(activity))
                        .isNotNull());
    }

    @Test
    void theMedianIsTheMiddleOrTheMeanOfBoth() {
        assertThat(Counting.median(new double[] {})).isNull();
        assertThat(Counting.median(new double[] {4})).isEqualByComparingTo("4");
        assertThat(Counting.median(new double[] {4, 6})).isEqualByComparingTo("5");
        assertThat(Counting.median(new double[] {4, 6, 60})).isEqualByComparingTo("6");
    }

    @Test
    void smallRowsStandTogetherAndNeverShowInTheDifference() {
        assertThat(Disclosure.safe(List.of(row("a", 5), row("b", 3)), 3))
                .extracting(Row::value)
                .containsExactly("a", "b");
        assertThat(Disclosure.safe(List.of(row("a", 5), row("b", 2), row("c", 1)), 3))
                .extracting(each -> each.value() + each.sum().cases())
                .containsExactly("a5", "3");
        assertThat(Disclosure.safe(List.of(row("a", 5), row("b", 4), row("c", 1)), 3))
                .extracting(each -> each.value() + each.sum().cases())
                .containsExactly("a5", "5");
        assertThat(Disclosure.safe(List.of(row("a", 2)), 3)).isEmpty();
    }

    @Test
    void whateverIsCountedNoPublishedRowHasFewerCasesThanTheLeastAndNothingIsLostOrAdded() {
        Random random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            List<Row> rows = IntStream.range(0, random.nextInt(8))
                    .mapToObj(number -> row("r" + number, 1 + random.nextInt(6)))
                    .toList();
            List<Row> safe = Disclosure.safe(rows, 3);
            int all = rows.stream().mapToInt(each -> each.sum().cases()).sum();
            assertThat(safe).allSatisfy(each -> assertThat(each.sum().cases()).isGreaterThanOrEqualTo(3));
            assertThat(safe.stream().mapToInt(each -> each.sum().cases()).sum()).isIn(all < 3 ? 0 : all, all);
        }
    }

    @Test
    void whateverIsRecordedNoTwoStatesOfTheFiguresDifferByFewerCasesThanTheLeast() {
        Random random = new Random(11);
        PublicFigures figures = new PublicFigures(new PublicFigures.Settings(3));
        for (int round = 0; round < 200; round++) {
            List<CaseLine> lines = IntStream.range(0, random.nextInt(40))
                    .mapToObj(number -> confirmed(number, random))
                    .toList();
            Map<String, Integer> before = Map.of();
            for (int month = 0; month < 14; month++) {
                ZonedDateTime now = ZonedDateTime.of(2026, 1, 1, 8, 0, 0, 0, ZoneOffset.UTC)
                        .plusMonths(month)
                        .plusDays(random.nextInt(28));
                // What is put down until then, as the books have it.
                List<CaseLine> known = lines.stream()
                        .filter(line -> !line.recordedOn().isAfter(now.toLocalDate()))
                        .toList();
                Map<String, Integer> cases = new HashMap<>();
                figures.of(Snapshot.of(now, known, List.of(), List.of(), List.of()))
                        .forEach(one -> cases.put(one.table() + one.value(), one.cases()));
                for (var row : before.entrySet()) {
                    assertThat(cases.getOrDefault(row.getKey(), 0)).isGreaterThanOrEqualTo(row.getValue());
                }
                for (var row : cases.entrySet()) {
                    int more = row.getValue() - before.getOrDefault(row.getKey(), 0);
                    assertThat(more == 0 || more >= 3).as(row.toString()).isTrue();
                }
                before = cases;
            }
        }
    }

    private static CaseLine confirmed(int number, Random random) {
        LocalDate recordedOn = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
        return new CaseLine(
                "MR-2026-" + number,
                "",
                pick(SourceKind.values(), random),
                pick(StrategicAxis.values(), random),
                pick(CountryCode.values(), random).group(),
                LocalDate.of(2024, 1, 1),
                Step.COMMUNICATE_RESULTS,
                CaseStatus.DONE,
                null,
                new Counted(BigDecimal.ONE, "USD", recordedOn.minusDays(random.nextInt(700))),
                recordedOn,
                Map.of());
    }

    private static <E> E pick(E[] all, Random random) {
        return all[random.nextInt(all.length)];
    }

    @Test
    void noCellOfACsvIsAFormula() {
        String csv = new String(
                new CsvFile(List.of("a"))
                        .row("=cmd|' /C calc'!A0")
                        .row("+1", "-1", "@sum", "\tx", "dice \"sí\"")
                        .row(new BigDecimal("-5.10"), null, 3)
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(csv)
                .isEqualTo("\uFEFF\"a\"\r\n\"'=cmd|' /C calc'!A0\"\r\n\"'+1\",\"'-1\",\"'@sum\",\"'\tx\",\"dice"
                        + " \"\"sí\"\"\"\r\n-5.10,,3\r\n");
    }

    @Test
    void aBarIsAsLongAsItsFigureAndItsNameIsNoMarkup() {
        String chart = BarChart.draw(
                "c",
                "Título",
                List.of("uno"),
                List.of(
                        new BarChart.Group("<b>", List.of(new BarChart.Bar(new BigDecimal(100), "100"))),
                        new BarChart.Group("y", List.of(new BarChart.Bar(new BigDecimal(50), "50")))));
        assertThat(chart)
                .contains("&lt;b&gt;", "width=\"348\"", "width=\"173\"")
                .doesNotContain("<b>");
        assertThat(BarChart.draw("c", "t", List.of("uno"), List.of())).isEmpty();
    }

    @Test
    void aLongNameTakesTwoLinesAndOneThatIsLongerStillIsWholeInItsTitle() {
        String two = "Fortalecimiento institucional de los cuerpos de seguridad y de la administración de justicia";
        assertThat(BarChart.lines("Prevención")).containsExactly("Prevención");
        assertThat(BarChart.lines(two))
                .containsExactly(
                        "Fortalecimiento institucional de los cuerpos de seguridad y",
                        "de la administración de justicia");
        String longest = two + " en los nueve países que forman la coalición";
        String chart = BarChart.draw(
                "c",
                "t",
                List.of("uno"),
                List.of(
                        new BarChart.Group(longest, List.of(new BarChart.Bar(BigDecimal.TEN, "10"))),
                        new BarChart.Group("x".repeat(400), List.of(new BarChart.Bar(BigDecimal.TEN, "10")))));
        assertThat(chart)
                .contains("<title>" + longest + "</title>de la administración de justicia en los nueve países")
                .contains("<title>" + "x".repeat(400) + "</title>", ">" + "x".repeat(60) + "</text>");
        for (String text : chart.replaceAll("<title.*?</title>", "").split("<text[^>]*>")) {
            assertThat(text.replaceAll("<.*", "").length()).isLessThanOrEqualTo(60);
        }
        assertThat(chart).contains("viewBox=\"0 0 480 130\"");
    }

    private static Row row(String name, int cases) {
        return new Row(name, false, new Sum(BigDecimal.valueOf(cases * 10L), cases));
    }
}
