package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.ServletException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.corett.moviliza.casework.CaseStories;
import org.corett.moviliza.shared.ClockMoved;
import org.corett.moviliza.shared.LeftOut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
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

/**
 * What no program may write into each column of every module's, written all the same: the database refuses it, or whoever
 * reads it is not troubled; and rows from before the rules take nobody's page and nobody's form.
 */
@CoalitionTest
class EveryBadRowTest {
    private static final List<String> READERS = List.of("secretaria", "titular-gt");

    /** By type of column, what it may hold and the program could not read or count with. */
    private static final Map<String, List<String>> BAD = Map.of(
            "text", List.of("XX"),
            "character varying", List.of("XX"),
            "ARRAY", List.of("{XX}"),
            "date", List.of("infinity", "-infinity", "294276-01-01", "0001-01-01 BC"),
            "timestamp with time zone", List.of("infinity", "-infinity", "294276-01-01", "0001-01-01 BC"),
            "numeric", List.of("NaN", "-1"),
            "integer", List.of("-1"));

    /** What names another module's row, which is then not found; that is no matter of reading. */
    private static final String OF_ANOTHER =
            "case_number|hiring|session|motion|process|model|task|subject_case|run|code|agreement";

    /** Read in every request, and kept after the test. */
    private static final Set<String> KEPT = Set.of(
            "person",
            "appointment",
            "office_term",
            "absence",
            "administrator_act",
            "demonstration",
            "demonstration_clock",
            "program_zone");

    private record Column(String table, String name, String type, boolean key) {
        String bad() {
            return BAD.get(type).get(0);
        }

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    private record Rule(String name, String table, String definition) {}

    private record Spoilt(Column column, String was) {}

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

    @Autowired
    private ApplicationEventPublisher events;

    private final List<Rule> dropped = new ArrayList<>();
    private final List<String> madeUp = new ArrayList<>();
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
        // What is made up here belongs to no case that could end.
        madeUp.forEach(table -> inSpiteOfTriggers("delete from " + table));
        madeUp.clear();
        // Cases end in spite of what is spoilt in them.
        LeftOut.others(() -> {
            coalition.startAfresh();
            return true;
        });
        dropped.forEach(rule ->
                run("alter table " + rule.table() + " add constraint " + rule.name() + " " + rule.definition()));
        dropped.clear();
        events.publishEvent(new ClockMoved(Duration.ZERO));
    }

    @Test
    void theDatabaseRefusesWhatNobodyCanRead() throws Exception {
        List<Column> columns = columns();
        assertThat(columns).hasSizeGreaterThan(300);
        Map<Column, List<String>> taken = taken(columns);
        assertThat(taken.keySet().stream().filter(column -> !column.type().matches("text|character varying|ARRAY")))
                .as("days, moments and figures that are taken")
                .isEmpty();
        fillEmptyTables();
        List<String> pages = pages();
        List<Column> texts = taken.keySet().stream()
                .filter(column -> !column.key() && !KEPT.contains(column.table()))
                .filter(column -> !column.name().matches(OF_ANOTHER))
                .toList();
        assertThat(texts).hasSizeGreaterThan(100);
        spoil(texts);
        events.publishEvent(new ClockMoved(Duration.ZERO));
        assertThat(troubled(texts, pages, READERS, true))
                .as("what the database takes, the program reads")
                .isEmpty();
    }

    @Test
    void rowsFromBeforeTheRulesTakeNoPage() throws Exception {
        fillEmptyTables();
        List<String> pages = pages();
        assertThat(pages).contains("/casos", "/directorio", "/plenaria", "/informes", "/correo", "/convocatorias");
        assertThat(troubled(List.of(), pages, READERS, true))
                .as("as all is well")
                .isEmpty();
        List<Column> columns = columns().stream()
                .filter(column -> !ruled(column).isEmpty() && !KEPT.contains(column.table()))
                .toList();
        Set<Column> tried = new LinkedHashSet<>();
        int rounds = 0;
        List<String> failed = new ArrayList<>();
        for (List<Column> round : rounds(columns)) {
            round.forEach(this::dropRules);
            List<Spoilt> spoilt = spoil(round);
            spoilt.forEach(each -> tried.add(each.column()));
            events.publishEvent(new ClockMoved(Duration.ZERO));
            // Each round by another reader, which is enough for each page and halves the time.
            String reader = READERS.get(rounds++ % READERS.size());
            failed.addAll(troubled(round, pages, List.of(reader), false));
            mend(spoilt);
        }
        assertThat(failed).isEmpty();
        assertThat(columns.stream().filter(column -> !tried.contains(column)))
                .as("columns without a row to spoil")
                .isEmpty();
    }

    /** Nobody's form needs what others hold: with every row of the first cases spoilt, the next ones run as if they were not there. */
    @Test
    void rowsOfOthersTakeNoForm() {
        run("update donor set donor_name = 'Otro donante'");
        List<Column> columns = columns().stream()
                .filter(column -> !ruled(column).isEmpty() && !KEPT.contains(column.table()))
                .filter(column -> !column.table().endsWith("numbering"))
                .toList();
        columns.forEach(this::dropRules);
        Map<String, Integer> rows = new HashMap<>();
        for (Column column : columns) {
            int row = rows.merge(column.table(), 1, Integer::sum);
            inSpiteOfTriggers("update " + column.table() + " set " + column.name() + " = '" + column.bad()
                    + "' where ctid = (select ctid from " + column.table() + " order by ctid offset " + row
                    + " % greatest(1, (select count(*) from " + column.table() + ")) limit 1)");
        }
        assertThatCode(stories::cycle).doesNotThrowAnyException();
        coalition.today(LocalDate.of(2026, 9, 2));
        assertThatCode(stories::acceptedChange).doesNotThrowAnyException();
        assertThatCode(stories::session).doesNotThrowAnyException();
        assertThatCode(stories::hiring).doesNotThrowAnyException();
    }

    @Test
    void saysThatARowIsMissingAndShowsTheOthers() throws Exception {
        dropRules(new Column("donor", "donor_scope", "text", false));
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
        }
        assertThat(open("/directorio", "secretaria").getContentAsString()).doesNotContain("No se pudo leer");
    }

    @Test
    void filesSayThatRowsAreMissing() throws Exception {
        spoilt("mobilization_case", "status");
        events.publishEvent(new ClockMoved(Duration.ZERO));
        for (String file : List.of(
                "/gestion/cifras.csv",
                "/gestion/cifras.xlsx",
                "/gestion",
                "/transparencia/datos.csv",
                "/transparencia/resoluciones.csv",
                "/transparencia/datos.json",
                "/transparencia")) {
            assertThat(said(file)).as(file).contains("No se pudo leer un registro");
        }
        spoilt("evaluation", "country");
        assertThat(said("/consultorias/CONS-2026-01/comparacion.xlsx")).contains("No se pudo leer un registro");
        spoilt("engagement", "modality");
        assertThat(said("/casos/MR-2026-001/expediente.zip")).contains("No se pudo leer");
        spoilt("public_call", "kind");
        assertThat(said("/convocatorias/datos-abiertos.json")).contains("\"leftOut\":\"One record could not be read");
        assertThat(said("/convocatorias/canal.xml")).contains("<!--No se pudo leer un registro");
    }

    private void spoilt(String table, String column) {
        Column bad = new Column(table, column, "text", false);
        dropRules(bad);
        spoil(List.of(bad));
    }

    /** All texts of a file, where it is packed too. */
    private String said(String path) throws Exception {
        MockHttpServletResponse answer = path.endsWith(".zip")
                ? browser.perform(post(path).with(user("secretaria")).with(csrf()))
                        .andReturn()
                        .getResponse()
                : open(path, "secretaria");
        byte[] content = answer.getContentAsByteArray();
        if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
            return new String(content, StandardCharsets.UTF_8);
        }
        StringBuilder said = new StringBuilder();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(content))) {
            while (parts.getNextEntry() != null) {
                said.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return said.toString();
    }

    /** Lists, and the pages of the first case of each process. */
    private List<String> pages() {
        return Stream.concat(
                        lists(),
                        Stream.of(
                                "/casos/MR-2026-001",
                                "/casos/MR-2026-001/documentos",
                                "/casos/PL-2026-001",
                                "/casos/CONS-2026-01",
                                "/casos/RC-2026-001",
                                "/plenaria/PL-2026-001",
                                "/consultorias/CONS-2026-01",
                                "/convocatorias/CONS-2026-01",
                                "/consultorias/CONS-2026-01/comparacion"))
                .toList();
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

    private List<Column> columns() {
        return database.sql(
                        """
                        select c.table_name as "table", c.column_name as name, c.data_type as type,
                            exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid
                                and a.attnum = any (k.conkey) and a.attname = c.column_name
                                where k.conrelid = c.table_name::regclass and k.contype in ('p', 'u', 'f')) as key
                        from information_schema.columns c join information_schema.tables t
                            on t.table_schema = c.table_schema and t.table_name = c.table_name
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and is_generated = 'NEVER'
                            and c.table_name !~ '^(act_|flyway_)' and c.data_type in (:types)
                            and c.column_name <> 'offset_seconds'
                        order by 1, c.ordinal_position
                        """)
                .param("types", BAD.keySet())
                .query(Column.class)
                .list();
    }

    private Set<String> tables() {
        return columns().stream().map(Column::table).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the rules of each table let into its columns, of what they should not. */
    private Map<Column, List<String>> taken(List<Column> columns) {
        Map<Column, List<String>> taken = new LinkedHashMap<>();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            run("create temporary table taken (what text) on commit drop");
            for (String table : columns.stream().map(Column::table).collect(Collectors.toCollection(TreeSet::new))) {
                run("create temporary table tried (like " + table + " including constraints) on commit drop");
                run(
                        """
                        do $do$ declare c text; begin
                            for c in select attname from pg_attribute where attrelid = 'tried'::regclass and attnum > 0
                            loop execute format('alter table tried alter column %I drop not null', c); end loop;
                        end $do$""");
                for (Column column : columns) {
                    if (column.table().equals(table)) {
                        for (String bad : BAD.get(column.type())) {
                            run("do $do$ begin insert into tried (" + column.name() + ") values ('" + bad + "');"
                                    + " insert into taken values ('" + bad + "');"
                                    + " exception when check_violation or datetime_field_overflow"
                                    + " or string_data_right_truncation then null; end $do$");
                        }
                        List<String> let = database.sql("delete from taken returning what")
                                .query(String.class)
                                .list();
                        if (!let.isEmpty()) {
                            taken.put(column, let);
                        }
                    }
                }
                run("drop table tried");
            }
        });
        return taken;
    }

    /** A row for each table that the cases left empty: of each column the first that its rules allow. */
    private void fillEmptyTables() {
        tables().stream()
                .filter(table -> database.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()
                        == 0)
                .forEach(madeUp::add);
        run(
                """
                do $do$
                declare
                    t record; c record; names text; vals text; v text;
                begin
                    set local session_replication_role = replica;
                    for pass in 1..3 loop
                    for t in select oid, relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                        and relname !~ '^(act_|flyway_|demonstration)'
                    loop
                        execute format('select 1 from %I limit 1', t.relname) into v;
                        continue when v is not null;
                        names := ''; vals := '';
                        for c in select a.attname, format_type(a.atttypid, null) as type, a.attnum,
                                (select array_agg(code[1]) from pg_constraint k
                                    cross join regexp_matches(pg_get_constraintdef(k.oid), $$'([^']*)'::$$, 'g') code
                                    where k.conrelid = t.oid and k.contype = 'c' and k.conkey = array[a.attnum]
                                    and pg_get_constraintdef(k.oid) ~ 'ANY|<@|ARRAY') as known,
                                (select format('(select %I from %s limit 1)', f.attname, k.confrelid::regclass)
                                    from pg_constraint k join pg_attribute f on f.attrelid = k.confrelid
                                        and f.attnum = k.confkey[array_position(k.conkey, a.attnum)]
                                    where k.conrelid = t.oid and k.contype = 'f' and a.attnum = any (k.conkey)
                                    limit 1) as foreign_key
                            from pg_attribute a where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
                                and a.attgenerated = '' and a.attidentity = '' and a.attnotnull
                        loop
                            v := case
                                when t.relname = 'act' and c.attname = 'kind' then $$'DONOR_FORM'$$
                                when c.foreign_key is not null then c.foreign_key
                                when c.known is not null and c.type = 'text[]' then quote_literal('{' || c.known[1] || '}')
                                when c.known is not null then
                                    quote_literal(c.known[case when c.attname = 'becomes' then 2 else 1 end])
                                when c.type in ('text', 'character varying', 'character') then quote_literal(case
                                    when c.attname in ('case_number', 'mobilization_case', 'project') then 'MR-2026-001'
                                    when c.attname = 'session' then 'PL-2026-001'
                                    when c.attname = 'hiring' then 'CONS-2026-01'
                                    when c.attname ~ 'username|_by$|person' then 'secretaria'
                                    when c.attname ~ 'email' then 'a@b.example'
                                    when c.attname = 'weekdays' then '1'
                                    else 'x' end)
                                when c.type = 'text[]' then $$'{x}'$$
                                when c.type = 'date' then quote_literal(date '2026-03-02' + c.attnum)
                                when c.type like 'timestamp%' then $$'2026-03-02 12:00Z'$$
                                when c.type like 'time%' then $$'10:00'$$
                                when c.type in ('integer', 'bigint', 'smallint', 'numeric') then '1'
                                when c.type = 'boolean' then 'true'
                                when c.type = 'uuid' then 'gen_random_uuid()'
                                when c.type like 'json%' then $$'{}'$$
                                when c.type = 'bytea' then $$'x'$$
                                else 'null' end;
                            names := concat_ws(', ', nullif(names, ''), quote_ident(c.attname));
                            vals := concat_ws(', ', nullif(vals, ''), v);
                        end loop;
                        begin
                            execute format('insert into %I (%s) values (%s)', t.relname, names, vals);
                        exception when others then
                            if pass = 3 then raise exception 'no row for %: %', t.relname, sqlerrm; end if;
                        end;
                    end loop;
                    end loop;
                end $do$""");
    }

    /** One column of each table at a time: rows of different tables do not hide each other. */
    private static List<List<Column>> rounds(List<Column> columns) {
        List<List<Column>> rounds = new ArrayList<>();
        Map<String, Integer> next = new HashMap<>();
        for (Column column : columns) {
            int round = next.merge(column.table(), 1, Integer::sum) - 1;
            if (round == rounds.size()) {
                rounds.add(new ArrayList<>());
            }
            rounds.get(round).add(column);
        }
        return rounds;
    }

    private List<Rule> ruled(Column column) {
        return database.sql(
                        """
                        select conname as name, conrelid::regclass::text as "table", pg_get_constraintdef(k.oid) as definition
                        from pg_constraint k join pg_attribute a on attrelid = conrelid and attnum = any (conkey)
                        where contype = 'c' and conrelid = cast(:table as regclass) and attname = :column
                        """)
                .param("table", column.table())
                .param("column", column.name())
                .query(Rule.class)
                .list();
    }

    private void dropRules(Column column) {
        for (Rule rule : ruled(column)) {
            run("alter table " + rule.table() + " drop constraint " + rule.name());
            dropped.add(rule);
        }
    }

    /** One row in each of these columns, where the table has any; what stood there. */
    private List<Spoilt> spoil(List<Column> columns) {
        List<Spoilt> spoilt = new ArrayList<>();
        for (Column column : columns) {
            String row = " where ctid = (select max(ctid) from " + column.table() + ")";
            List<Spoilt> was = database.sql("select cast(" + column.name() + " as text) from " + column.table() + row)
                    .query((found, line) -> new Spoilt(column, found.getString(1)))
                    .list();
            if (!was.isEmpty()) {
                try {
                    inSpiteOfTriggers(
                            "update " + column.table() + " set " + column.name() + " = '" + column.bad() + "'" + row);
                    spoilt.addAll(was);
                } catch (DataIntegrityViolationException e) {
                    // Another rule of the table refuses such a row too.
                    assertThat(e).hasMessageContaining("check constraint");
                }
            }
        }
        return spoilt;
    }

    private void mend(List<Spoilt> spoilt) {
        for (Spoilt each : spoilt) {
            Column column = each.column();
            String was = each.was() == null ? "null" : "'" + each.was().replace("'", "''") + "'";
            inSpiteOfTriggers("update " + column.table() + " set " + column.name() + " = " + was
                    + " where ctid = (select max(ctid) from " + column.table() + " where cast(" + column.name()
                    + " as text) = '" + column.bad() + "')");
        }
    }

    private void inSpiteOfTriggers(String sql) {
        transaction.executeWithoutResult(status -> {
            run("set local session_replication_role = replica");
            run(sql);
        });
    }

    /** The pages that fail, or that lack a row where none may be lacking. */
    private List<String> troubled(List<Column> spoilt, List<String> pages, List<String> readers, boolean whole)
            throws Exception {
        List<String> failed = new ArrayList<>();
        for (String page : pages) {
            for (String reader : readers) {
                MockHttpServletResponse answer = open(page, reader);
                if (answer.getStatus() >= 500
                        || whole && answer.getContentAsString().contains("No se pudo leer")) {
                    failed.add(spoilt + "\n   " + page + " for " + reader + ": "
                            + (answer.getStatus() >= 500 ? answer.getContentAsString() : "lacks a row"));
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
