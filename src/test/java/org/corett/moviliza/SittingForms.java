package org.corett.moviliza;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is filled in until a session sits. */
final class SittingForms {
    private SittingForms() {}

    static Map<String, Object> call(LocalDate sitting) {
        return Map.of(
                "kind",
                "ORDINARY",
                "date",
                sitting.toString(),
                "time",
                "09:00",
                "place",
                "Tegucigalpa",
                "points",
                List.of(Map.of("title", "Prioridades del plan", "text", "Se proponen las prioridades del plan.")));
    }

    static Map<String, Object> everybodyPresent() {
        Map<String, Object> attendance = new HashMap<>();
        for (String country : List.of("bz", "cr", "sv", "gt", "hn", "mx", "ni", "pa", "dr")) {
            attendance.put(country, "TITULAR");
        }
        attendance.put("chair", "PRESIDENCY");
        return attendance;
    }
}
