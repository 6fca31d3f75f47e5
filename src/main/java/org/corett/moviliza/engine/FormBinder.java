package org.corett.moviliza.engine;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.corett.moviliza.engine.FormRefused.Problem;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Money;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.TypedAmount;
import org.corett.moviliza.shared.Worded;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Turns what a person submitted into the task's record, as {@link CleanText} and {@link TypedAmount} read it, and checks
 * it again.
 *
 * <p>Raises {@link FormRefused} for missing, too long, mistyped and unknown values.
 */
@Component
public class FormBinder {
    /** More than these help nobody. */
    private static final int MOST_PROBLEMS = 50;

    private final ObjectMapper json;
    private final Validator validator;
    private final MessageSource messages;
    private final FormCatalog forms;

    FormBinder(ObjectMapper json, Validator validator, MessageSource messages, FormCatalog forms) {
        this.json = json.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        // A number is no date, although it might count days since 1970.
        this.json.configOverride(LocalDate.class).setFormat(JsonFormat.Value.forLeniency(false));
        this.json.registerModule(new SimpleModule().addDeserializer(BigDecimal.class, new AmountReader()));
        this.validator = validator;
        this.messages = messages;
        this.forms = forms;
    }

    /** The record of the submitted values. */
    public <T> T bind(String formId, Map<String, Object> submitted, Class<T> type, Language language) {
        T form = read(formId, submitted, type, language);
        List<Problem> problems = inLanguage(language, () -> validator.validate(form).stream()
                .sorted(Comparator.comparing(
                        violation -> violation.getPropertyPath().toString()))
                .map(violation -> problem(formId, violation, language))
                .toList());
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
        return form;
    }

    /** The refusal of a module's rule, in the reader's words. */
    public FormRefused refused(String formId, Refusal refusal, Language language) {
        return new FormRefused(Stream.concat(Stream.of(refusal), refusal.further().stream())
                .map(each -> problem(formId, each, language))
                .toList());
    }

    private Problem problem(String formId, Refusal refusal, Language language) {
        Object[] arguments = Arrays.stream(refusal.arguments())
                .map(argument -> readable(argument, language))
                .toArray();
        String advice = messages.getMessage(refusal.code(), arguments, language.locale());
        return new Problem(refusal.field(), forms.label(formId, refusal.field(), language), advice);
    }

    private static Object readable(Object argument, Language language) {
        if (argument instanceof Money money) {
            return Written.amount(language, money);
        }
        return argument instanceof Worded worded ? worded.in(language) : argument;
    }

    private <T> T read(String formId, Map<String, Object> submitted, Class<T> type, Language language) {
        try {
            ObjectNode values = json.createObjectNode();
            for (Map.Entry<String, Object> entry : submitted.entrySet()) {
                values.set(entry.getKey(), json.valueToTree(plain(entry.getValue())));
            }
            return converted(formId, cleaned(values, "", formId, language), type, language);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw refused(formId, new Refusal("", "form.unreadable"), language);
        }
    }

    /** Names all that cannot be read at once: nobody mends one value to hear of the next. */
    private <T> T converted(String formId, JsonNode values, Class<T> type, Language language)
            throws JsonProcessingException {
        List<Problem> problems = new ArrayList<>();
        boolean more = true;
        while (more) {
            try {
                T form = json.treeToValue(values, type);
                if (problems.isEmpty()) {
                    return form;
                }
                more = false;
            } catch (JsonMappingException e) {
                problems.add(problem(formId, new Refusal(path(e), advice(e)), language));
                more = problems.size() < MOST_PROBLEMS && emptied(values, e.getPath());
            }
        }
        throw new FormRefused(problems);
    }

    /** Empties the value that cannot be read; false where there is none to empty. */
    private static boolean emptied(JsonNode values, List<JsonMappingException.Reference> path) {
        if (path.isEmpty()) {
            return false;
        }
        JsonNode parent = values;
        for (JsonMappingException.Reference step : path.subList(0, path.size() - 1)) {
            parent = step.getFieldName() == null ? parent.path(step.getIndex()) : parent.path(step.getFieldName());
        }
        String field = path.get(path.size() - 1).getFieldName();
        if (field == null || !(parent instanceof ObjectNode row) || !row.hasNonNull(field)) {
            return false;
        }
        row.putNull(field);
        return true;
    }

    private @Nullable Object plain(@Nullable Object value) throws JsonProcessingException {
        if (value instanceof JsonValue structured) {
            // The REST interface may have read it already, and then the text it came from is gone.
            String text = structured.getValueSerialized();
            return json.readTree(text == null ? structured.getValue().toString() : text);
        }
        if (value instanceof SerializableValue other) {
            // A list or an object said to be of some other kind: read as JSON or not at all.
            return json.readTree(String.valueOf(other.getValueSerialized()));
        }
        return value instanceof TypedValue typed ? typed.getValue() : value;
    }

    private Problem problem(String formId, ConstraintViolation<?> violation, Language language) {
        String path = violation.getPropertyPath().toString();
        return new Problem(path, forms.label(formId, path, language), violation.getMessage());
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String advice(JsonMappingException e) {
        Class<?> target = e instanceof InvalidFormatException format
                ? format.getTargetType()
                : e instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (target == null) {
            return "form.unreadable";
        }
        if (target.isEnum()) {
            return "form.option";
        }
        if (LocalDate.class == target) {
            return "form.date";
        }
        if (BigDecimal.class == target) {
            return "form.amount";
        }
        if (Number.class.isAssignableFrom(target) || target == int.class || target == long.class) {
            return "form.integer";
        }
        return target == boolean.class || target == Boolean.class ? "form.boolean" : "form.unreadable";
    }

    private static <T> T inLanguage(Language language, Supplier<T> work) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language.locale());
        try {
            return work.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    /** Each text as its field takes it, of one line or of several; refuses what cannot be kept. */
    private JsonNode cleaned(JsonNode node, String path, String formId, Language language) {
        if (node.isTextual()) {
            if (CleanText.unkept(node.asText())) {
                throw refused(formId, new Refusal(path, "form.control"), language);
            }
            return TextNode.valueOf(
                    forms.severalLines(formId, path) ? CleanText.text(node.asText()) : CleanText.line(node.asText()));
        }
        if (node instanceof ObjectNode fields) {
            fields.properties()
                    .forEach(field -> field.setValue(cleaned(
                            field.getValue(),
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            formId,
                            language)));
        } else if (node instanceof ArrayNode rows) {
            for (int row = 0; row < rows.size(); row++) {
                rows.set(row, cleaned(rows.get(row), path + "[" + row + "]", formId, language));
            }
        }
        return node;
    }

    /** An amount as a number, as programs send it, or as it was typed. */
    private static final class AmountReader extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        AmountReader() {
            super(BigDecimal.class);
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return NumberDeserializers.BigDecimalDeserializer.instance.deserialize(parser, context);
            }
            String typed = parser.getText();
            return typed.isEmpty()
                    ? null
                    : TypedAmount.of(typed)
                            .orElseThrow(
                                    () -> InvalidFormatException.from(parser, "no amount", typed, BigDecimal.class));
        }
    }
}
