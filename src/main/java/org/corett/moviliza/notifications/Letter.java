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
        String button,
        String link,
        String footer) {

    /** The letter for mail programs that show no HTML. */
    String text() {
        StringBuilder text = new StringBuilder(title).append("\n\n");
        paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
        facts.forEach(fact ->
                text.append(fact.label()).append(": ").append(fact.value()).append('\n'));
        if (!link.isEmpty()) {
            text.append('\n').append(button).append(":\n").append(link).append('\n');
        }
        return text.append("\n-- \n").append(footer).append('\n').toString();
    }
}
