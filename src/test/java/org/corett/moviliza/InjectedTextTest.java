package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.corett.moviliza.casework.CaseStories;
import org.corett.moviliza.engine.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Markup and formulas stand in every text that the tables take, whoever typed it: no page, drawing, feed or letter lets it
 * out of its place, and no table for spreadsheets begins a cell with it.
 */
@CoalitionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InjectedTextTest {
    private static final String MARK = "\"'><i-x onload=alert(1)></i-x>]]>{{7*7}}";

    /** The mark where it has left its place: an element, or the end of an attribute. */
    private static final Pattern OUT = Pattern.compile("<i-x|\"'(>|&gt;)");

    /** Where quotation marks may stand as they are. */
    private static final Pattern ELEMENT = Pattern.compile("<i-x");

    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)[^\"]*\"");
    private static final Pattern ELSEWHERE = Pattern.compile("/(camunda|tareas|salir|estilo)\\b.*");
    private static final Pattern FORMULA = Pattern.compile("(^|[,;\\n])\"?([=+@\\t-]|\\r(?!\\n))(?!\\d)");

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseStories stories;

    @Autowired
    private JdbcClient database;

    private final List<String> marked = new ArrayList<>();

    @BeforeAll
    void everyTextHoldsMarkup() {
        coalition.startAfresh();
        stories.cycleWithTwoSheets();
        stories.change();
        stories.session();
        stories.hiring();
        for (String column : database.sql(
                        """
                        select format('%I.%I', it.table_name, it.column_name) from information_schema.columns it
                        join information_schema.tables other using (table_schema, table_name)
                        where it.table_schema = 'public' and other.table_type = 'BASE TABLE'
                          and it.data_type in ('text', 'character varying') and it.is_generated = 'NEVER'
                          and it.table_name !~ '^(act_|flyway_|mail_|act$|known_|person|appointment)'""")
                .query(String.class)
                .list()) {
            if (mark(column)) {
                marked.add(column);
            }
        }
    }

    @AfterAll
    void startAfresh() {
        coalition.startAfresh();
    }

    /** What people wrote has blanks or is called as names are; what is no longer as its table has it stays as it was. */
    private boolean mark(String column) {
        String[] parts = column.split("\\.");
        try {
            return database.sql(
                                    """
                                    update %1$s set %2$s = '=' || ? || left(%2$s, 20)
                                    where (%2$s ~ '\\S \\S' or '%2$s' in ('name', 'title', 'place', 'subject')) and %2$s <> ''"""
                                            .formatted(parts[0], parts[1]))
                            .param(MARK)
                            .update()
                    > 0;
        } catch (DataAccessException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"secretaria", "titular-bz", "comunicacion", "observador-oim", "gerencia", "admin", ""})
    void noPageLetsItOut(String username) {
        assertThat(marked).contains("motion.text", "donor.donor_name", "call_terms.title");
        Visitor visitor = username.isEmpty() ? Visitor.unknown(port) : Visitor.signedIn(port, username);
        List<String> out = new ArrayList<>();
        int shown = 0;
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(
                List.of("/convocatorias", "/convocatorias/canal.xml", "/transparencia", "/buscar?q=onload"));
        if (!username.isEmpty()) {
            next.addAll(List.of("/", "/casos", "/correo", "/gestion", "/administracion"));
        }
        while (!next.isEmpty()) {
            String address = next.remove();
            HttpResponse<String> answer = visitor.accepting("text/html, */*").get(address);
            String type = answer.headers().firstValue("Content-Type").orElse("");
            String text = answer.body();
            if (type.matches("text/html.*|.*[/+]xml.*|image/svg.*")) {
                shown += text.contains("&lt;i-x") ? 1 : 0;
                (type.startsWith("text/html") ? OUT : ELEMENT)
                        .matcher(text)
                        .results()
                        .forEach(found -> out.add(address + ": " + around(text, found.start())));
                LINK.matcher(text)
                        .results()
                        .map(link -> link.group(1).replace("&amp;", "&"))
                        .filter(link -> !ELSEWHERE.matcher(link).matches())
                        .filter(link ->
                                seen.add(link.replaceAll("\\d+", "0").replaceAll("0=0&|pagina=0|[0-9a-f-]{30,}", "")))
                        .forEach(next::add);
            } else if (type.startsWith("text/csv")) {
                FORMULA.matcher(text.substring(1))
                        .results()
                        .forEach(found -> out.add(address + ": " + around(text, found.start())));
            } else if (!type.startsWith("application/json")) {
                assertThat(answer.headers().firstValue("Content-Disposition").orElse("attachment"))
                        .as(address)
                        .startsWith("attachment");
            }
        }
        assertThat(out).isEmpty();
        assertThat(shown).as("pages that show it as text").isPositive();
    }

    /** Reminders and what becomes due are written after the texts were changed. */
    @Test
    void noLetterLetsItOut() {
        long before = database.sql("select coalesce(max(id), 0) from mail_message")
                .query(Long.class)
                .single();
        coalition.today(coalition.today().plusDays(40));
        List<String> letters = database.sql("select html from mail_message where id > ?")
                .param(before)
                .query(String.class)
                .list();

        assertThat(letters).isNotEmpty();
        assertThat(letters)
                .anySatisfy(letter -> assertThat(letter).contains("&lt;i-x"))
                .allSatisfy(letter -> assertThat(letter).doesNotContainPattern(OUT));
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - 60), Math.min(text.length(), place + 40));
    }
}
