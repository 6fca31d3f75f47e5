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
    private static final int LABEL = 18;
    private static final int BAR = 14;
    private static final int GAP = 12;
    /** What is left of the width for the figure behind the longest bar. */
    private static final int FIGURE = 130;

    /**
     * What it is drawn on; the page shows the one that fits, so that letters are never smaller than its own.
     *
     * @param width in units, which are pixels where there is room for it
     * @param line letters that surely fit on a line
     * @param lines that a name may take
     * @param note letters of a series' name beside its sign, and of a figure behind its bar
     * @param across whether the series' signs stand side by side
     */
    private record Paper(String look, int width, int line, int lines, int note, boolean across) {}

    private static final Paper DESK = new Paper("on-desk", 480, 60, 2, 34, true);
    private static final Paper PHONE = new Paper("on-phone", 280, 36, 3, 34, false);

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
        return longest.signum() == 0
                ? ""
                : draw(DESK, id, title, series, groups, longest)
                        + draw(PHONE, id + "-phone", title, series, groups, longest);
    }

    private static String draw(
            Paper paper, String id, String title, List<String> series, List<Group> groups, BigDecimal longest) {
        StringBuilder drawn = new StringBuilder();
        int y = 0;
        if (series.size() > 1) {
            y = legend(drawn, paper, series);
        }
        for (Group group : groups) {
            y = name(drawn, paper, y, group.name());
            for (int number = 0; number < group.bars().size(); number++) {
                Bar bar = group.bars().get(number);
                int length = length(bar.value(), longest, paper.width() - FIGURE);
                rectangle(drawn, 0, y, length, look(number, series.size()));
                text(drawn, length + 6, y + BAR - 3, "bar-figure", bar.written(), bar.written());
                y += BAR + 3;
            }
            y += GAP;
        }
        return "<svg class=\"chart %s\" role=\"img\" aria-labelledby=\"%s\" viewBox=\"0 0 %d %d\"><title id=\"%s\">%s</title>%s</svg>"
                .formatted(paper.look(), id, paper.width(), y, id, HtmlUtils.htmlEscape(title, "UTF-8"), drawn);
    }

    private static int legend(StringBuilder drawn, Paper paper, List<String> series) {
        int x = 0;
        int y = 0;
        for (int number = 0; number < series.size(); number++) {
            drawn.append("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"14\" height=\"12\"/>"
                    .formatted(look(number, series.size()), x + 1, y + 1));
            text(drawn, x + 22, y + 12, "bar-figure", shortened(series.get(number), paper.note()), series.get(number));
            x += paper.across() ? paper.width() / 2 : 0;
            y += paper.across() ? 0 : LABEL;
        }
        return (paper.across() ? LABEL : y) + GAP / 2;
    }

    /** A long name takes several lines; one that is longer still ends in dots, and whoever points at it reads it whole. */
    private static int name(StringBuilder drawn, Paper paper, int y, String name) {
        int below = y;
        for (String line : lines(name, paper)) {
            text(drawn, 0, below + LABEL - 5, "bar-name", line, name);
            below += LABEL;
        }
        return below;
    }

    /** As a desk shows it. */
    static List<String> lines(String name) {
        return lines(name, DESK);
    }

    private static List<String> lines(String name, Paper paper) {
        List<String> lines = new ArrayList<>();
        String rest = name.strip();
        while (rest.length() > paper.line() && lines.size() < paper.lines() - 1) {
            int space = rest.lastIndexOf(' ', paper.line());
            String line = space <= 0 ? CleanText.first(rest, paper.line()) : rest.substring(0, space);
            lines.add(line);
            rest = rest.substring(line.length()).strip();
        }
        lines.add(shortened(rest, paper.line()));
        return lines;
    }

    private static String shortened(String text, int most) {
        return CleanText.cut(text, most);
    }

    private static String look(int number, int series) {
        return series > 1 && number == 0 ? "bar-outline" : "bar-filled";
    }

    private static int length(@Nullable BigDecimal value, BigDecimal longest, int room) {
        return value == null
                ? 0
                : value.multiply(BigDecimal.valueOf(room))
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
