package org.corett.moviliza;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Every way to spoil a well filled-in form, field by field, as its definition allows. */
public final class BadInput {
    private static final int LONGER_THAN_USUAL = 10_000;

    private BadInput() {}

    /** A spoilt form by what is wrong with it. */
    public static Map<String, Map<String, Object>> of(JsonNode form, Map<String, Object> good) {
        Map<String, Map<String, Object>> spoilt = new LinkedHashMap<>();
        spoil(form, good, (what, bad) -> spoilt.put(what, bad));
        return spoilt;
    }

    private static void spoil(
            JsonNode parent, Map<String, Object> good, BiConsumer<String, Map<String, Object>> found) {
        for (JsonNode field : parent.path("components")) {
            String key = field.path("dynamiclist".equals(field.path("type").asText()) ? "path" : "key")
                    .asText();
            if ("group".equals(field.path("type").asText())) {
                spoil(field, good, found);
            } else if (!key.isEmpty()) {
                values(field, good.get(key))
                        .forEach(bad -> found.accept(key + " = " + shortened(bad), with(good, key, bad)));
                rows(field, good.get(key), key, (what, rows) -> found.accept(what, with(good, key, rows)));
            }
        }
    }

    /** A list's first row spoilt in turn, and the list itself missing or of another kind. */
    private static void rows(JsonNode list, Object rows, String key, BiConsumer<String, Object> found) {
        if (rows instanceof List<?> good
                && "dynamiclist".equals(list.path("type").asText())) {
            Map<String, Object> first = new HashMap<>();
            ((Map<?, ?>) good.get(0)).forEach((name, value) -> first.put(name.toString(), value));
            spoil(list, first, (what, bad) -> found.accept(key + "[0]." + what, replaceFirst(good, bad)));
        }
    }

    private static List<Object> values(JsonNode field, Object usual) {
        boolean figure = String.valueOf(usual).matches("[\\d.]+");
        List<Object> bad = new ArrayList<>(
                figure
                        ? List.of("-1", "abc", "99999999999999999999", "1.234", "1.234,56", "1e9999", Map.of())
                        : switch (field.path("type").asText()) {
                            case "textfield", "textarea" ->
                                List.of(tooLong(field), "\u0000", List.of("a", "b"), Map.of("a", 1));
                            case "datetime" -> List.of("31/31/2026", "+999999999-01-01", "0001-01-01", 5, "ayer");
                            case "select", "radio" -> List.of("UNKNOWN", 0, List.of(), "<script>");
                            case "checklist" -> List.of(List.of("UNKNOWN"), "text", Map.of("a", 1), 1);
                            case "checkbox" ->
                                field.at("/validate/required").asBoolean()
                                        ? List.of(false, "quizás", List.of())
                                        : List.of("quizás", List.of());
                            case "dynamiclist" ->
                                List.of("text", Map.of("a", 1), List.of("text"), Collections.singletonList(null), 1);
                            default -> List.of();
                        });
        boolean asked = field.at("/validate/required").asBoolean()
                && field.path("conditional").isMissingNode();
        if (asked || "dynamiclist".equals(field.path("type").asText())) {
            bad.addAll(Arrays.asList(null, "", List.of()));
        }
        return bad;
    }

    private static String tooLong(JsonNode field) {
        return "x".repeat(field.at("/validate/maxLength").asInt(LONGER_THAN_USUAL) + 1);
    }

    private static Map<String, Object> with(Map<String, Object> good, String key, Object bad) {
        Map<String, Object> form = new HashMap<>(good);
        form.put(key, bad);
        return form;
    }

    private static List<Object> replaceFirst(List<?> rows, Object bad) {
        List<Object> changed = new ArrayList<>(rows);
        changed.set(0, bad);
        return changed;
    }

    private static String shortened(Object value) {
        String text = String.valueOf(value);
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
