package org.corett.moviliza.insights;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.corett.moviliza.insights.PublicFigures.Published;
import org.corett.moviliza.insights.PublicFigures.Table;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The public's figures as tables with their charts, drawn once for each snapshot and language. */
@Component
class PublicTables {
    private final PublicFigures figures;
    private final InsightWording wording;
    private volatile Drawn drawn = new Drawn(null, Map.of());

    PublicTables(PublicFigures figures, InsightWording wording) {
        this.figures = figures;
        this.wording = wording;
    }

    private record Drawn(@Nullable Snapshot of, Map<Language, List<View>> tables) {}

    /**
     * A table of the page.
     *
     * @param others whether one of its rows is of several small groups together
     */
    record View(String id, String title, String by, boolean money, boolean others, List<Row> rows, String chart) {}

    /** A row of a table. */
    record Row(String name, int cases, String amount) {}

    List<View> of(Snapshot snapshot, Language language) {
        Drawn current = drawn;
        if (current.of() != snapshot) {
            current = new Drawn(snapshot, new ConcurrentHashMap<>());
            drawn = current;
        }
        return current.tables().computeIfAbsent(language, asked -> views(figures.of(snapshot), language));
    }

    /** What a figure is told apart by, in words. */
    String name(Published one, Language language) {
        if (one.value().isEmpty()) {
            return wording.text("public.others", language);
        }
        return one.table() == Table.STEP
                ? wording.choice("Step", one.value(), language)
                : wording.of(Dimension.valueOf(one.table().name()), one.value(), language);
    }

    private List<View> views(List<Published> all, Language language) {
        Map<String, List<Published>> tables = new LinkedHashMap<>();
        all.forEach(one -> tables.computeIfAbsent(
                        one.table() + "-" + Objects.requireNonNullElse(one.currency(), ""), key -> new ArrayList<>())
                .add(one));
        return tables.entrySet().stream()
                .map(each -> view(each.getKey(), each.getValue(), language))
                .toList();
    }

    private View view(String id, List<Published> rows, Language language) {
        Table table = rows.get(0).table();
        String currency = Objects.requireNonNullElse(rows.get(0).currency(), "");
        boolean money = table != Table.STEP;
        String title = wording.text("public.table." + table, language, currency);
        return new View(
                id,
                title,
                wording.text(money ? "by." + table : "step", language),
                money,
                rows.stream().anyMatch(one -> one.value().isEmpty()),
                rows.stream()
                        .map(one -> new Row(name(one, language), one.cases(), written(one, language)))
                        .toList(),
                BarChart.draw(
                        id + "-chart",
                        wording.text("chart", language, title),
                        List.of(title),
                        rows.stream()
                                .map(one -> new BarChart.Group(
                                        name(one, language),
                                        List.of(new BarChart.Bar(
                                                money ? one.amount() : BigDecimal.valueOf(one.cases()),
                                                money ? written(one, language) : Integer.toString(one.cases())))))
                                .toList()));
    }

    private static String written(Published one, Language language) {
        return one.amount() == null ? "" : InsightWording.number(one.amount(), language);
    }
}
