package org.corett.moviliza.insights;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.corett.moviliza.mobilization.SourceKind;
import org.corett.moviliza.projects.StrategicAxis;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are counted, as the address of a page says it; what it does not name is not narrowed.
 *
 * @param year in which what is counted happened: money by its own day, a case by the day on which it was reported
 * @param group for which the tip was given
 */
record Filter(@Nullable Integer year, @Nullable StrategicAxis axis, @Nullable SourceKind kind, @Nullable String group) {
    static final Filter NONE = new Filter(null, null, null, null);

    private static final String YEAR = "ano";
    private static final String AXIS = "eje";
    private static final String KIND = "fuente";
    private static final String GROUP = "pais";

    /** The filter of an address's parameters; what is no choice of ours narrows nothing. */
    static Filter of(Map<String, String> parameters, Set<String> groups) {
        String year = parameters.getOrDefault(YEAR, "");
        String group = parameters.getOrDefault(GROUP, "");
        return new Filter(
                year.matches("2\\d{3}") ? Integer.valueOf(year) : null,
                constant(StrategicAxis.values(), parameters.get(AXIS)),
                constant(SourceKind.values(), parameters.get(KIND)),
                groups.contains(group) ? group : null);
    }

    /** The parameters of an address that says the same. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, YEAR, year);
        put(parameters, AXIS, axis);
        put(parameters, KIND, kind);
        put(parameters, GROUP, group);
        return parameters;
    }

    public boolean none() {
        return equals(NONE);
    }

    /** Whether a case is meant, whenever it was. */
    boolean meant(CaseLine line) {
        return (axis == null || axis == line.axis())
                && (kind == null || kind == line.kind())
                && (group == null || group.equals(line.group()));
    }

    boolean admits(CaseLine line) {
        return meant(line) && inYear(line.reportedOn());
    }

    boolean inYear(LocalDate day) {
        return year == null || year == day.getYear();
    }

    /** Whether it asks for something that only a case of the cycle has. */
    boolean ofCyclesOnly() {
        return axis != null || kind != null || group != null;
    }

    Filter with(Dimension dimension, String value) {
        return switch (dimension) {
            case AXIS -> new Filter(year, StrategicAxis.valueOf(value), kind, group);
            case KIND -> new Filter(year, axis, SourceKind.valueOf(value), group);
            case COUNTRY -> new Filter(year, axis, kind, value);
            case YEAR -> new Filter(Integer.valueOf(value), axis, kind, group);
        };
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] all, @Nullable String name) {
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
