package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people paste: behind all that the cases say stands a word as long as a link, without a blank. */
final class HostileContents {
    private static final String LINK = "https://reuniones.example/j/";
    private static final int LONG = 260;

    private HostileContents() {}

    static void enter(JdbcClient database) {
        List<String> lengthened = new ArrayList<>();
        for (String column : database.sql(
                        """
                        select format('%I.%I', it.table_name, it.column_name) from information_schema.columns it
                        join information_schema.tables other using (table_schema, table_name)
                        where it.table_schema = 'public' and other.table_type = 'BASE TABLE'
                          and it.data_type in ('text', 'character varying') and it.is_generated = 'NEVER'
                          and it.table_name !~ '^(act_|flyway_|mail_|act$|known_|person)'""")
                .query(String.class)
                .list()) {
            for (int length : List.of(LONG, 90, 30)) {
                if (lengthen(database, column, LINK + "8".repeat(length))) {
                    lengthened.add(column);
                    break;
                }
            }
        }
        database.sql("update call_terms set deliverables = deliverables || array[?]")
                .param(LINK + "8".repeat(LONG))
                .update();
        assertThat(lengthened).contains("sitting.place", "call_terms.title", "donor.donor_name", "motion.text");
    }

    private static boolean lengthen(JdbcClient database, String column, String word) {
        String[] parts = column.split("\\.");
        try {
            // What people wrote has blanks, or is called as names are; codes, hashes and numbers have and are not.
            return database.sql(
                                    """
                                    update %1$s set %2$s = %2$s || ' ' || ?
                                    where (%2$s ~ '\\S \\S' or '%2$s' in ('name', 'title', 'place', 'subject')) and %2$s <> ''"""
                                            .formatted(parts[0], parts[1]))
                            .param(word)
                            .update()
                    > 0;
        } catch (DataAccessException e) {
            // It may be no longer, or no other: then no page shows it longer.
            return false;
        }
    }
}
