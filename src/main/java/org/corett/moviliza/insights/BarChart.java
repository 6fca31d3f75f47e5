package org.corett.moviliza.insights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.corett.moviliza.shared.CleanText;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Horizontal bars as an SVG picture, drawn here: it needs no script, prints as it is, and takes the page's colours.
 *
 * <p>Bars of two series differ by more than their colour: the first is an outline, the second is filled. Whoever does not
 * see the picture hears its title; the figures themselves are in the table beside it.
 */
final class BarChart {
    private static final int WIDTH = 480;
    private static final int LABEL = 18;
    private static final int BAR = 14;
    private static final int GAP = 12;
    /** What is left of the width for the figure behind the longest bar. */
    private static final int FIGURE = 130;

    /** Letters that surely fit on a line as wide as the picture. */
    private static final int LINE = 60;

    private static final int LINES = 2;
    /** Letters of a series' name beside its sign, and of a figure behind its bar. */
    private static final int NOTE = 34;

    private BarChart() {}

    /** A bar's length and how it is written; none where nothing can be said. */
    record Bar(@Nullable BigDecimal value, String written) {}

    /** The bars of one name, one of each series. */
    record Group(String name, List<Bar> bars) {}

    /** @param series names of the series, where there are two */
    static String draw(String id, String title, List<String> series, List<Group> groups) {
        BigDecimal longest = groups.stream()
                .flatMap(group -> group.bars().stream())
                .map(bar -> bar.value() == null ? BigDecimal.ZERO : bar.value())
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        if (longest.signum() == 0) {
            return "";
        }
        StringBuilder drawn = new StringBuilder();
        int y = 0;
        if (series.size() > 1) {
            y = legend(drawn, series);
        }
        for (Group group : groups) {
            y = name(drawn, y, group.name());
            for (int number = 0; number < group.bars().size(); number++) {
                Bar bar = group.bars().get(number);
                int length = length(bar.value(), longest);
                rectangle(drawn, 0, y, length, look(number, series.size()));
                text(drawn, length + 6, y + BAR - 3, "bar-figure", bar.written(), bar.written());
                y += BAR + 3;
            }
            y += GAP;
        }
        return "<svg class=\"chart\" role=\"img\" aria-labelledby=\"%s\" viewBox=\"0 0 %d %d\"><title id=\"%s\">%s</title>%s</svg>"
                .formatted(id, WIDTH, y, id, HtmlUtils.htmlEscape(title, "UTF-8"), drawn);
    }

    private static int legend(StringBuilder drawn, List<String> series) {
        int x = 0;
        for (int number = 0; number < series.size(); number++) {
            drawn.append("<rect class=\"%s\" x=\"%d\" y=\"1\" width=\"14\" height=\"12\"/>"
                    .formatted(look(number, series.size()), x + 1));
            text(drawn, x + 22, 12, "bar-figure", shortened(series.get(number), NOTE), series.get(number));
            x += WIDTH / 2;
        }
        return LABEL + GAP / 2;
    }

    /** A long name takes two lines; one that is longer still ends in dots, and whoever points at it reads it whole. */
    private static int name(StringBuilder drawn, int y, String name) {
        int below = y;
        for (String line : lines(name)) {
            text(drawn, 0, below + LABEL - 5, "bar-name", line, name);
            below += LABEL;
        }
        return below;
    }

    static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        String rest = name.strip();
        while (rest.length() > LINE && lines.size() < LINES - 1) {
            int space = rest.lastIndexOf(' ', LINE);
            String line = space <= 0 ? CleanText.first(rest, LINE) : rest.substring(0, space);
            lines.add(line);
            rest = rest.substring(line.length()).strip();
        }
        lines.add(shortened(rest, LINE));
        return lines;
    }

    private static String shortened(String text, int most) {
        return CleanText.cut(text, most);
    }

    private static String look(int number, int series) {
        return series > 1 && number == 0 ? "bar-outline" : "bar-filled";
    }

    private static int length(@Nullable BigDecimal value, BigDecimal longest) {
        return value == null
                ? 0
                : value.multiply(BigDecimal.valueOf(WIDTH - FIGURE))
                        .divide(longest, 0, RoundingMode.HALF_UP)
                        .intValue();
    }

    private static void rectangle(StringBuilder drawn, int x, int y, int length, String look) {
        drawn.append("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>"
                .formatted(look, x + 1, y, Math.max(1, length - 2), BAR - 1));
    }

    /** @param whole what the text stands for, which its title says where the text does not */
    private static void text(StringBuilder drawn, int x, int y, String look, String text, String whole) {
        String title = text.endsWith("…") ? "<title>" + HtmlUtils.htmlEscape(whole, "UTF-8") + "</title>" : "";
        drawn.append("<text class=\"%s\" x=\"%d\" y=\"%d\">%s%s</text>"
                .formatted(look, x, y, title, HtmlUtils.htmlEscape(text, "UTF-8")));
    }
}
