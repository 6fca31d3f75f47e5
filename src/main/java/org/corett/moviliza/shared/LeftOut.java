package org.corett.moviliza.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** How many rows the page that somebody reads had to leave out, because they hold what the program cannot read. */
public final class LeftOut {
    private static final Logger LOG = LoggerFactory.getLogger(LeftOut.class);
    private static final String ROWS = LeftOut.class.getName();
    private static final ThreadLocal<Scope> SCOPE = new ThreadLocal<>();

    private LeftOut() {}

    private static final class Scope {
        private final boolean whole;
        private int rows;

        private Scope(boolean whole) {
            this.whole = whole;
        }
    }

    /**
     * What was read, and how many rows it lacks.
     *
     * @param rows left out
     */
    public record Counted<T>(T read, int rows) {}

    /**
     * Whether a row may be missing: somebody only looks, or reads what concerns many. Whatever decides or counts in a case
     * needs every row of it, and fails over a bad one.
     */
    public static boolean allowed() {
        @Nullable Scope scope = SCOPE.get();
        if (scope != null) {
            return !scope.whole;
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && request.getRequest().getMethod().matches("GET|HEAD");
    }

    /** Reads what belongs to many, of whom one that cannot be read stops nobody else, whatever is being done. */
    public static <T> T others(Supplier<T> reading) {
        Counted<T> read = counted(reading);
        add(read.rows());
        return read.read();
    }

    /** Reads what must lack nothing, even where somebody only looks: what is printed and kept. */
    public static <T> T nothing(Supplier<T> reading) {
        return within(new Scope(true), reading);
    }

    /** Reads what is kept for later readers, who are told then what it lacks. */
    public static <T> Counted<T> counted(Supplier<T> reading) {
        Scope scope = new Scope(false);
        T read = within(scope, reading);
        return new Counted<>(read, scope.rows);
    }

    private static <T> T within(Scope scope, Supplier<T> reading) {
        @Nullable Scope around = SCOPE.get();
        SCOPE.set(scope);
        try {
            return reading.get();
        } finally {
            if (around == null) {
                SCOPE.remove();
            } else {
                SCOPE.set(around);
            }
        }
    }

    /** What is told of each; of one of which a needed row is missing nothing is told, and it counts as missing. */
    public static <T, R> List<R> each(Collection<T> all, Function<T, R> telling) {
        List<R> told = new ArrayList<>();
        for (T one : all) {
            int before = rows();
            try {
                told.add(telling.apply(one));
            } catch (RuntimeException e) {
                if (rows() == before) {
                    throw e;
                }
                LOG.warn("Left out: what a row that cannot be read belongs to", e);
            }
        }
        return told;
    }

    /** One row more. */
    public static void row(Exception why) {
        LOG.warn("Left out: a row that cannot be read", why);
        add(1);
    }

    private static void add(int rows) {
        @Nullable Scope scope = SCOPE.get();
        if (scope != null) {
            scope.rows += rows;
        } else if (rows > 0 && RequestContextHolder.getRequestAttributes() != null) {
            told("", known(RequestContextHolder.currentRequestAttributes()).getOrDefault("", 0) + rows);
        }
    }

    /** What this request reads from a source that was counted before lacks so many rows, however often it is read. */
    public static void told(String source, int rows) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            Map<String, Integer> told = new HashMap<>(known(request));
            told.put(source, rows);
            request.setAttribute(ROWS, told, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** None outside of a request. */
    public static int rows() {
        @Nullable Scope scope = SCOPE.get();
        if (scope != null) {
            return scope.rows;
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                ? 0
                : known(request).values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What a file says of them: nothing where it lacks none. */
    public static Optional<String> sentence(MessageSource messages, Language language) {
        return rows() == 0
                ? Optional.empty()
                : Optional.of(messages.getMessage("unreadable.file", new Object[] {rows()}, language.locale()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Integer> known(RequestAttributes request) {
        @Nullable Object told = request.getAttribute(ROWS, RequestAttributes.SCOPE_REQUEST);
        return told == null ? Map.of() : (Map<String, Integer>) told;
    }
}
