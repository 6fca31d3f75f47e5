package org.corett.moviliza.calls;

/** What offers are judged by, with its share of the whole in percent; a call's weights add up to 100. */
public record Criterion(String name, int weight) {}
