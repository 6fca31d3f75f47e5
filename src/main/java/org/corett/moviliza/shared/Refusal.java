package org.corett.moviliza.shared;

import java.util.List;

/**
 * A submitted form that a rule refuses: rolls everything back and reaches the person in her language.
 *
 * <p>The field is the form's key (or a path as {@code lines[1].amount}), the code a key of
 * {@code messages*.properties} whose text says what to do.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;
    private final String code;
    private final transient Object[] arguments;
    private final transient List<Refusal> further;

    public Refusal(String field, String code, Object... arguments) {
        this(field, code, arguments, List.of());
    }

    private Refusal(String field, String code, Object[] arguments, List<Refusal> further) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
        this.arguments = arguments;
        this.further = further;
    }

    /** Raises all of them as one, so that the person mends them together; does nothing where there is none. */
    public static void raise(List<Refusal> found) {
        if (!found.isEmpty()) {
            Refusal first = found.get(0);
            throw new Refusal(first.field, first.code, first.arguments, List.copyOf(found.subList(1, found.size())));
        }
    }

    /** The form's key; empty where the refusal is about the whole form. */
    public String field() {
        return field;
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    /** What else is to be mended in the same form. */
    public List<Refusal> further() {
        return further;
    }
}
