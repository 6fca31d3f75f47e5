package org.corett.moviliza.casework;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.corett.moviliza.casework.CaseSection.Field;
import org.corett.moviliza.casework.CaseSection.Table;
import org.corett.moviliza.casework.CaseSection.Value;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was answered in a form, under the form's own labels: a record's components are the form's fields. */
@Component
public class AnsweredForms {
    /** What stands for an answer that a later version no longer gives. */
    private static final Worded EMPTY = new Worded("sin dato", "left empty");

    private final FormCatalog forms;

    AnsweredForms(FormCatalog forms) {
        this.forms = forms;
    }

    /** A section with the answers; lists of lines become tables. */
    public CaseSection section(String id, String title, String form, Record answers, Language language) {
        return section(id, title, form, answers, Map.of(), language);
    }

    /**
     * The same where the case knows more of an answer than the form does, such as its currency.
     *
     * @param instead what is told in place of the answer, by the field's key
     */
    public CaseSection section(
            String id, String title, String form, Record answers, Map<String, String> instead, Language language) {
        return new CaseSection(id, title, fields(form, answers, instead, language), tables(form, answers, language));
    }

    /** What was answered, in the form's order, without what was left empty. */
    public List<Field> fields(String form, Record answers, Language language) {
        return fields(form, answers, Map.of(), language);
    }

    private List<Field> fields(String form, Record answers, Map<String, String> instead, Language language) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : answers.getClass().getRecordComponents()) {
            Object value = value(component, answers);
            if (!lines(value)) {
                String key = component.getName();
                String text = instead.getOrDefault(key, withUnit(form, key, value, language));
                if (!text.isBlank()) {
                    fields.add(new Field(forms.label(form, key, language), text));
                }
            }
        }
        return fields;
    }

    /** The fields in which a later version of an answered form differs from an earlier one. */
    public List<CaseChange> changes(
            String title,
            String form,
            @Nullable Record before,
            Record after,
            LocalDate day,
            String person,
            Language language) {
        Map<String, String> earlier = before == null ? Map.of() : texts(form, before, language);
        Map<String, String> later = texts(form, after, language);
        Set<String> labels = new LinkedHashSet<>(later.keySet());
        labels.addAll(earlier.keySet());
        List<CaseChange> changes = new ArrayList<>();
        for (String label : labels) {
            String was = earlier.get(label);
            String is = later.getOrDefault(label, EMPTY.in(language));
            if (!is.equals(was)) {
                changes.add(new CaseChange(day, null, person, title + " · " + label, was, is, null));
            }
        }
        return changes;
    }

    /** What was answered by the fields' labels, a list in one text. */
    private Map<String, String> texts(String form, Record answers, Language language) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields(form, answers, language)
                .forEach(field -> texts.put(field.label(), field.value().text()));
        for (Table table : tables(form, answers, language)) {
            texts.put(
                    table.caption(),
                    table.rows().stream()
                            .map(row -> row.stream().map(Value::text).collect(Collectors.joining(", ")))
                            .collect(Collectors.joining("\n")));
        }
        return texts;
    }

    private List<Table> tables(String form, Record answers, Language language) {
        List<Table> tables = new ArrayList<>();
        for (RecordComponent component : answers.getClass().getRecordComponents()) {
            Object value = value(component, answers);
            if (lines(value)) {
                String list = component.getName();
                List<?> rows = (List<?>) value;
                RecordComponent[] columns = rows.get(0).getClass().getRecordComponents();
                tables.add(new Table(
                        forms.label(form, list, language),
                        Arrays.stream(columns)
                                .map(column -> forms.column(form, list, column.getName(), language))
                                .toList(),
                        rows.stream()
                                .map(row -> Arrays.stream(columns)
                                        .map(column -> Value.of(
                                                text(form, column.getName(), value(column, (Record) row), language)))
                                        .toList())
                                .toList()));
            }
        }
        return tables;
    }

    private static boolean lines(@Nullable Object value) {
        return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Record;
    }

    /** "24 meses", and "USD 420,000.00" as amounts are written everywhere. */
    private String withUnit(String form, String key, @Nullable Object value, Language language) {
        String text = text(form, key, value, language);
        String unit = forms.unit(form, key, language);
        if (text.isBlank() || unit.isEmpty()) {
            return text;
        }
        return value instanceof BigDecimal ? unit + " " + text : text + " " + unit;
    }

    private String text(String form, String path, @Nullable Object value, Language language) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .sorted((one, other) -> one instanceof Enum<?> first && other instanceof Enum<?> second
                            ? Integer.compare(first.ordinal(), second.ordinal())
                            : 0)
                    .map(one -> text(form, path, one, language))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof BigDecimal amount) {
            return Written.figure(amount);
        }
        if (value instanceof LocalDate day) {
            return Written.day(language, day);
        }
        if (value instanceof Enum<?> choice) {
            return forms.choice(form, path, choice.name(), language);
        }
        if (value instanceof Boolean ticked) {
            return ticked ? new Worded("Sí", "Yes").in(language) : "No";
        }
        return value.toString();
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
