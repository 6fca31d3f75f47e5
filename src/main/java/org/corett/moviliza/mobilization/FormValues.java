package org.corett.moviliza.mobilization;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values of a form that was filled in before, to start from again. */
final class FormValues {
    private FormValues() {}

    /** By the form's keys; fields left empty are absent. */
    static Map<String, Object> of(Record form) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : form.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(form);
                if (value != null) {
                    values.put(component.getName(), value);
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }
}
