package org.corett.moviliza.engine;

import java.util.List;
import java.util.stream.Collectors;

/** A submitted form that is not accepted; its message is in the reader's language, names each field and what to do. */
public final class FormRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int MENTIONED = 6;
    private final transient List<Problem> problems;

    public FormRefused(List<Problem> problems) {
        super(problems.stream().limit(MENTIONED).map(Problem::sentence).collect(Collectors.joining(" ")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** What is wrong with one field: its key or path, its label as the form shows it, and what to do. */
    public record Problem(String field, String label, String advice) {
        String sentence() {
            return label.isEmpty() ? advice : label + ": " + advice;
        }
    }
}
