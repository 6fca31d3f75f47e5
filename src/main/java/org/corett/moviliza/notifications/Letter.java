package org.corett.moviliza.notifications;

import java.util.List;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;

/**
 * What a mail says, before it becomes plain text and HTML.
 *
 * @param title what is asked, or the news in a few words
 * @param paragraphs plain sentences below the title
 * @param facts the case, when it is due, who is asked
 * @param sections lists of several things, such as tasks
 * @param button what the link is called
 * @param link where the button leads; empty for people who cannot sign in
 * @param footer why the reader gets this
 */
record Letter(
        Language language,
        String subject,
        String title,
        List<String> paragraphs,
        List<Fact> facts,
        List<Section> sections,
        String button,
        String link,
        String footer) {

    /** Several things under one heading. */
    record Section(String heading, List<Line> lines) {}

    /** One of them: what it is, when or with whom, and where it is found; the last two may be empty. */
    record Line(String what, String detail, String link) {}

    /** The letter for mail programs that show no HTML. */
    String text() {
        StringBuilder text = new StringBuilder(title).append("\n\n");
        paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
        facts.forEach(fact ->
                text.append(fact.label()).append(": ").append(fact.value()).append('\n'));
        for (Section section : sections) {
            text.append('\n').append(section.heading()).append(":\n");
            section.lines().forEach(line -> text.append(text(line)));
        }
        if (!link.isEmpty()) {
            text.append('\n').append(button).append(":\n").append(link).append('\n');
        }
        return text.append("\n-- \n").append(footer).append('\n').toString();
    }

    private static String text(Line line) {
        return "- " + line.what() + "\n" + indented(line.detail()) + indented(line.link());
    }

    private static String indented(String words) {
        return words.isEmpty() ? "" : "  " + words + "\n";
    }
}
