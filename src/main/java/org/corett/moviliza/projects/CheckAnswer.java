package org.corett.moviliza.projects;

/** The answer to one of the twenty points [000 §7.2]. */
public enum CheckAnswer {
    YES,
    NO,
    NOT_APPLICABLE
}
