package org.corett.moviliza.shared;

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

    public Refusal(String field, String code, Object... arguments) {
        super(field + ": " + code);
        this.field = field;
        this.code = code;
        this.arguments = arguments;
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
}
