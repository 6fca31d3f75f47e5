package org.corett.moviliza.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.corett.moviliza.shared.Shown;
import org.corett.moviliza.shared.TypedTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of holidays in force: the Secretariat's last one, or the one that the program brings. */
@Repository
class Holidays {
    private static final Logger LOG = LoggerFactory.getLogger(Holidays.class);

    private final JdbcClient database;
    private final Clock clock;
    private final String brought;
    private volatile Kept kept;

    Holidays(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        try (InputStream table = new ClassPathResource("calendar/feriados.csv").getInputStream()) {
            this.brought = new String(table.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.kept = new Kept(0, parsed(brought));
    }

    private record Kept(long id, HolidayList list) {}

    /** Who put a table in force, and when. */
    record Replacement(long id, String replacedBy, OffsetDateTime replacedAt, int holidays) {}

    HolidayList inForce() {
        long id = database.sql("select coalesce(max(id), 0) from holiday_table")
                .query(Long.class)
                .single();
        Kept known = kept;
        if (known.id() != id) {
            known = new Kept(id, soundest());
            kept = known;
        }
        return known.list();
    }

    /** The table in force as text. */
    String table() {
        return TypedTable.text(HolidayList.SEPARATOR, inForce().rows());
    }

    /** The table in force as a file that spreadsheets open. */
    byte[] file() {
        return TypedTable.file(HolidayList.SEPARATOR, inForce().rows());
    }

    /** The last one first. */
    List<Replacement> replacements() {
        return database.sql("select id, replaced_by, replaced_at, holidays from holiday_table order by id desc")
                .query(Replacement.class)
                .list();
    }

    /**
     * Puts a table in force that nothing is wrong with; says what is wrong with any other.
     *
     * @param seen what {@link #version} was when the person opened the page: a table that came since is not overwritten
     */
    @Transactional
    public List<HolidayList.Fault> replace(TypedTable table, String person, String seen) {
        HolidayList.Read read = HolidayList.read(table);
        HolidayList list = read.list();
        if (list != null) {
            database.sql("lock table holiday_table in exclusive mode").update();
            if (Shown.outdated(seen, latest())) {
                return List.of(new HolidayList.Fault(0, "deadlines.holidays.fault.changed", ""));
            }
            database.sql("insert into holiday_table (content, holidays, replaced_by, replaced_at)"
                            + " values (?, ?, ?, ?)")
                    .params(
                            TypedTable.text(HolidayList.SEPARATOR, list.rows()),
                            list.lines().size(),
                            person,
                            OffsetDateTime.now(clock))
                    .update();
        }
        return read.faults();
    }

    /** Names the table in force, for who may replace it later. */
    String version() {
        return Shown.of(latest());
    }

    private long latest() {
        return database.sql("select coalesce(max(id), 0) from holiday_table")
                .query(Long.class)
                .single();
    }

    private String table(long id) {
        Optional<String> content = database.sql("select content from holiday_table where id = ?")
                .param(id)
                .query(String.class)
                .optional();
        return content.orElse(brought);
    }

    /** The last table that can be read: one that another program wrote wrongly takes nobody's page. */
    private HolidayList soundest() {
        for (Replacement replacement : replacements()) {
            HolidayList list =
                    HolidayList.read(TypedTable.of(table(replacement.id()))).list();
            if (list != null) {
                return list;
            }
            LOG.error("The table of holidays {} cannot be read; the one before it counts", replacement.id());
        }
        return parsed(brought);
    }

    private static HolidayList parsed(String table) {
        return Objects.requireNonNull(HolidayList.read(TypedTable.of(table)).list(), "a table in force is sound");
    }
}
