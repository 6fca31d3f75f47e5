package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through every text of every table, ours and the engine's. */
public final class NamesKept {
    private NamesKept() {}

    public static void assertNone(JdbcClient database, String... names) {
        List<String> tables = database.sql("select tablename from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list();
        for (String table : tables) {
            for (String name : names) {
                assertThat(database.sql("select count(*) from " + table + " t where strpos(t::text, ?) > 0")
                                .param(name)
                                .query(Integer.class)
                                .single())
                        .as(name + " in " + table)
                        .isZero();
            }
        }
    }
}
