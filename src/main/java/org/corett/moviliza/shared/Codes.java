package org.corett.moviliza.shared;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Codes as other programs may have written them: the tables refuse unknown ones, and a reader passes over the rest. */
public final class Codes {
    private Codes() {}

    /** The constant of that name; empty for a name that is none. */
    public static <E extends Enum<E>> Optional<E> known(Class<E> codes, @Nullable String name) {
        return Arrays.stream(codes.getEnumConstants())
                .filter(code -> code.name().equals(name))
                .findFirst();
    }

    /** Reads rows of a list one by one: one that holds a code that nobody knows is left out, even where figures are counted. */
    public static <T> RowMapper<Optional<T>> readable(RowMapper<T> mapper) {
        return (row, number) -> {
            try {
                return Optional.ofNullable(mapper.mapRow(row, number));
            } catch (IllegalArgumentException e) {
                LeftOut.row(e);
                return Optional.empty();
            }
        };
    }
}
