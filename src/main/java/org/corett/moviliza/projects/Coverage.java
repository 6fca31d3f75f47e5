package org.corett.moviliza.projects;

/** How far a project reaches; a regional agreement needs the Plenary [000 §7.2; gaps 13]. */
public enum Coverage {
    NATIONAL,
    REGIONAL
}
