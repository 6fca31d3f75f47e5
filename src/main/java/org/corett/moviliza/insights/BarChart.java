package org.corett.moviliza.insights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
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
            text(drawn, 0, y + LABEL - 5, "bar-name", group.name());
            y += LABEL;
            for (int number = 0; number < group.bars().size(); number++) {
                Bar bar = group.bars().get(number);
                int length = length(bar.value(), longest);
                rectangle(drawn, 0, y, length, look(number, series.size()));
                text(drawn, length + 6, y + BAR - 3, "bar-figure", bar.written());
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
            text(drawn, x + 22, 12, "bar-figure", series.get(number));
            x += WIDTH / 2;
        }
        return LABEL + GAP / 2;
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

    private static void text(StringBuilder drawn, int x, int y, String look, String text) {
        drawn.append("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>"
                .formatted(look, x, y, HtmlUtils.htmlEscape(text, "UTF-8")));
    }
}
