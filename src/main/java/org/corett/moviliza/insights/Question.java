package org.corett.moviliza.insights;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a figure counts, as an address says it: each figure opens the cases behind it.
 *
 * @param of what it is told apart by: a step, a status, a task, a group or a country
 * @param currency of an amount
 */
record Question(Measure measure, String of, String currency) {

    /** What is counted. */
    enum Measure {
        PLANNED,
        CONFIRMED,
        STANDING,
        ENDED,
        LEFT,
        WAITING,
        OVERDUE,
        CALLED,
        ATTENDED,
        ASKED,
        EVALUATED
    }

    /** Whether it counts tasks rather than cases. */
    public boolean ofTasks() {
        return measure == Measure.WAITING || measure == Measure.OVERDUE;
    }

    static Optional<Question> of(Map<String, String> parameters) {
        return Arrays.stream(Measure.values())
                .filter(measure -> measure.name().equals(parameters.get("cifra")))
                .findFirst()
                .map(measure -> new Question(
                        measure, parameters.getOrDefault("de", ""), parameters.getOrDefault("moneda", "")));
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("cifra", measure.name());
        if (!of.isEmpty()) {
            parameters.put("de", of);
        }
        if (!currency.isEmpty()) {
            parameters.put("moneda", currency);
        }
        return parameters;
    }
}
