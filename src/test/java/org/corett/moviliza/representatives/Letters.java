package org.corett.moviliza.representatives;

import java.util.HashMap;
import java.util.Map;

/** What people enter about a national body's letter, as Tasklist submits it. */
public final class Letters {
    static final String NATIONAL_BODY = "cnctp@gob.example";
    static final String ANA = "ana.perez@gob.example";

    private Letters() {}

    /** The letter of 1 September, in force from 15 September, that names Ana Pérez. */
    public static Map<String, Object> naming() {
        Map<String, Object> form = new HashMap<>(silent());
        form.put("successorNamed", "YES");
        form.putAll(ana());
        return form;
    }

    /** The same letter without a successor. */
    public static Map<String, Object> silent() {
        Map<String, Object> form = new HashMap<>();
        form.put("outgoing", "titular-sv");
        form.put("reference", "CNCTP-114-2026");
        form.put("writtenOn", "2026-09-01");
        form.put("effectiveOn", "2026-09-15");
        form.put("nationalBodyEmail", NATIONAL_BODY);
        form.put("successorNamed", "NO");
        return form;
    }

    /** The later letter that names her. */
    public static Map<String, Object> successor(String writtenOn, String effectiveOn) {
        Map<String, Object> form = new HashMap<>(ana());
        form.put("reference", "CNCTP-131-2026");
        form.put("writtenOn", writtenOn);
        form.put("effectiveOn", effectiveOn);
        return form;
    }

    public static Map<String, Object> accepted() {
        return but(
                but(but(Map.of("verdict", "ACCEPT"), "position", "Directora de Derechos Humanos"), "email", ANA),
                "telephone",
                "+503 2222 3333");
    }

    public static Map<String, Object> returned(String reason) {
        return Map.of("verdict", "RETURN", "reason", reason);
    }

    private static Map<String, Object> ana() {
        return Map.of(
                "name", "Ana Pérez",
                "position", "Directora",
                "email", ANA,
                "telephone", "+503 2222 3333");
    }

    public static Map<String, Object> but(Map<String, Object> form, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(key, value);
        return changed;
    }
}
