package org.corett.moviliza.directory;

/** An area that a donor supports [000 Cuadro 2]. */
public enum ResourceArea {
    HUMAN_TRAFFICKING,
    MIGRANT_SMUGGLING,
    CAPACITY_BUILDING,
    KNOWLEDGE_MANAGEMENT,
    RELATED_PUBLIC_POLICIES,
    OTHER
}
