package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.corett.moviliza.casework.CaseStories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A code that nobody knows, in each column that holds codes in turn, as rows from before the rules may: no page fails. */
@CoalitionTest
class EveryBadRowTest {
    private static final List<String> READERS = List.of("secretaria", "titular-gt");

    private record Rule(String name, String table, String column, String definition) {
        String unknown() {
            return definition.contains("<@") ? "{XX}" : "XX";
        }
    }

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseStories stories;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    private MockMvc browser;

    @BeforeEach
    void aCaseOfEachProcess() {
        coalition.startAfresh();
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
        stories.cycle();
        stories.change();
        stories.session();
        stories.hiring();
    }

    @AfterEach
    void startAfresh() {
        coalition.startAfresh();
    }

    @Test
    void takesNoPage() throws Exception {
        List<String> pages = Stream.concat(lists(), Stream.of("/casos/MR-2026-001", "/casos/PL-2026-001"))
                .toList();
        assertThat(pages).contains("/casos", "/directorio", "/plenaria", "/informes", "/correo", "/convocatorias");
        assertThat(failing("as all is well", pages)).isEmpty();
        Set<String> failed = new TreeSet<>();
        List<String> tried = new ArrayList<>();
        for (Rule rule : rules()) {
            Optional<String> was = Optional.empty();
            try {
                was = spoil(rule);
                if (was.isPresent()) {
                    tried.add(rule.name());
                    failed.addAll(failing(rule.table() + "." + rule.column(), pages));
                }
            } catch (DataIntegrityViolationException e) {
                // Another rule of the table's refuses such a row too.
                assertThat(e).hasMessageContaining("check constraint");
            } finally {
                mend(rule, was);
            }
        }
        assertThat(tried).hasSizeGreaterThan(25);
        assertThat(failed).isEmpty();
    }

    @Test
    void saysThatARowIsMissingAndShowsTheOthers() throws Exception {
        Rule rule = rules().stream()
                .filter(one -> one.name().equals("donor_known_donor_scope"))
                .findFirst()
                .orElseThrow();
        run("alter table donor drop constraint " + rule.name());
        String columns = String.join(
                ", ",
                database.sql("select column_name from information_schema.columns where table_name = 'donor'"
                                + " and is_identity = 'NO' and is_generated = 'NEVER'"
                                + " and column_name not in ('donor_name', 'donor_scope', 'status', 'review_on')")
                        .query(String.class)
                        .list());
        for (String entry : List.of("'Legible', 'REGIONAL'", "'Mala', 'XX'")) {
            run("insert into donor (donor_name, donor_scope, status, review_on, " + columns + ") select " + entry
                    + ", 'ACTIVE', current_date, " + columns + " from donor limit 1");
        }
        try {
            MockHttpServletResponse page = open("/directorio", "secretaria");
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getContentAsString())
                    .contains("Legible", "No se pudo leer un registro y falta en esta página")
                    .doesNotContain("Mala");
        } finally {
            run("delete from donor where donor_scope = 'XX'");
            mend(rule, Optional.empty());
        }
        assertThat(open("/directorio", "secretaria").getContentAsString()).doesNotContain("No se pudo leer");
    }

    private Stream<String> lists() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(each -> each.getValue().getBeanType().getName().startsWith("org.corett"))
                .filter(each -> each.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(each ->
                        Objects.requireNonNull(each.getKey().getPathPatternsCondition()).getPatternValues().stream())
                .filter(path -> !path.contains("{"))
                .distinct()
                .sorted();
    }

    private List<Rule> rules() {
        return database.sql(
                        """
                        select conname as name, conrelid::regclass::text as "table", attname as "column",
                            pg_get_constraintdef(oid) as definition
                        from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
                        where conname = conrelid::regclass || '_known_' || attname order by conname
                        """)
                .query(Rule.class)
                .list();
    }

    /** What stood in the row that is spoilt now; none where the table has no row to spoil. */
    private Optional<String> spoil(Rule rule) {
        run("alter table " + rule.table() + " drop constraint " + rule.name());
        String row =
                " where ctid = (select max(ctid) from " + rule.table() + " where " + rule.column() + " is not null)";
        Optional<String> was = database.sql("select cast(" + rule.column() + " as text) from " + rule.table() + row)
                .query(String.class)
                .optional();
        inSpiteOfTriggers("update " + rule.table() + " set " + rule.column() + " = '" + rule.unknown() + "'" + row);
        return was;
    }

    /** The row is as it was, and the rule is back. */
    private void mend(Rule rule, Optional<String> was) {
        was.ifPresent(value -> inSpiteOfTriggers("update " + rule.table() + " set " + rule.column() + " = '" + value
                + "' where " + rule.column() + " = '" + rule.unknown() + "'"));
        run("alter table " + rule.table() + " add constraint " + rule.name() + " " + rule.definition());
    }

    private void inSpiteOfTriggers(String sql) {
        transaction.executeWithoutResult(status -> {
            run("set local session_replication_role = replica");
            run(sql);
        });
    }

    private List<String> failing(String what, List<String> pages) throws Exception {
        List<String> failed = new ArrayList<>();
        for (String page : pages) {
            for (String reader : READERS) {
                MockHttpServletResponse answer = open(page, reader);
                if (answer.getStatus() >= 500) {
                    failed.add(what + ": " + page + " for " + reader + ": " + answer.getContentAsString());
                }
            }
        }
        return failed;
    }

    private MockHttpServletResponse open(String page, String reader) throws Exception {
        try {
            return browser.perform(get(page).with(user(reader))).andReturn().getResponse();
        } catch (ServletException e) {
            // The container would answer so.
            MockHttpServletResponse failed = new MockHttpServletResponse();
            failed.setStatus(500);
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
            failed.getWriter()
                    .write(cause + " at "
                            + Stream.of(cause.getStackTrace()).limit(3).toList());
            return failed;
        }
    }

    private void run(String sql) {
        database.sql(sql).update();
    }
}
