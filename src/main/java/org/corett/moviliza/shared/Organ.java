package org.corett.moviliza.shared;

import java.util.List;

/** An office of the coalition that acts jointly with the other one where the rules say so [001 §VIII]. */
public enum Organ {
    PRESIDENCY("presidency"),
    TECHNICAL_SECRETARIAT("technical-secretariat");

    private final String group;

    Organ(String group) {
        this.group = group;
    }

    /** The engine's name of the group of people who hold the office. */
    public String group() {
        return group;
    }

    /** The groups of both organs, in the order in which a joint task is offered. */
    public static List<String> groups() {
        return List.of(PRESIDENCY.group, TECHNICAL_SECRETARIAT.group);
    }
}
