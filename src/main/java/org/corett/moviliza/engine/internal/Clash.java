package org.corett.moviliza.engine.internal;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.corett.moviliza.engine.FormRefused;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Whether somebody else's work came in between, in the engine's tables or in the modules'.
 *
 * @param there whether it did
 * @param key that stands in the way, as the database tells of it; absent where it is no key
 */
record Clash(boolean there, @Nullable String key) {
    static final Clash NONE = new Clash(false, null);

    private static final String SAME_KEY = "23505";
    /** PostgreSQL's states for transactions out of step and for a deadlock. */
    private static final Set<String> OUT_OF_STEP = Set.of("40001", "40P01");

    static Clash in(RuntimeException thrown) {
        Clash found = NONE;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormRefused) {
                return NONE;
            }
            if (!found.there) {
                found = of(cause);
            }
        }
        return found;
    }

    private static Clash of(Throwable cause) {
        if (cause instanceof OptimisticLockingException) {
            return new Clash(true, null);
        }
        String state = cause instanceof SQLException refused ? String.valueOf(refused.getSQLState()) : "";
        if (SAME_KEY.equals(state)) {
            ServerErrorMessage said = cause instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
            return new Clash(true, said == null ? null : said.getDetail());
        }
        return OUT_OF_STEP.contains(state) ? new Clash(true, null) : NONE;
    }

    /** Whether another try may fare better: a key that stood in the way of the last one stands there for good. */
    boolean passes(Clash last) {
        return there && (key == null || !key.equals(last.key));
    }
}
