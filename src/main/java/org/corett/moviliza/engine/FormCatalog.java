package org.corett.moviliza.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The forms as their files define them, in Spanish, with the English of each text beside them in {@code en.json}.
 *
 * <p>A text is kept once: English is a translation of the Spanish sentence, whatever form shows it.
 */
@Component
public class FormCatalog {
    /** The properties of a form's element that people read. */
    private static final Set<String> READ_BY_PEOPLE = Set.of(
            "label", "dateLabel", "timeLabel", "description", "text", "content", "prefixAdder", "suffixAdder", "alt");

    /** A list's row, and the field in it; validation calls a row that is wrong as a whole {@code <list element>}. */
    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)](?:\\.(?:(\\w+)|<.*>))?");

    private final ObjectMapper json;
    private final MessageSource messages;
    private final Map<String, JsonNode> forms = new TreeMap<>();
    private final Map<String, String> english = new HashMap<>();

    /** The context has listed the jar already when it found this class. */
    FormCatalog(ObjectMapper json, ApplicationContext resources) {
        this.json = json;
        this.messages = resources;
        try {
            for (Resource file : resources.getResources("classpath*:forms/*/*.form")) {
                JsonNode form = read(file);
                forms.put(form.path("id").asText(), form);
            }
            for (Resource file : resources.getResources("classpath*:forms/*/en.json")) {
                try (InputStream content = file.getInputStream()) {
                    english.putAll(json.readValue(content, new TypeReference<Map<String, String>>() {}));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(Resource file) throws IOException {
        try (InputStream content = file.getInputStream()) {
            return json.readTree(content);
        }
    }

    /**
     * The id of a task's or start event's form: {@code review-report}, or {@code member-advice-review-report} where the
     * process has a form of its own for a key that another process has as well.
     */
    public String id(String process, String task) {
        String own = TaskMethods.formId(process) + "-" + TaskMethods.formId(task);
        return forms.containsKey(own) ? own : TaskMethods.formId(task);
    }

    /** The task or start event of a process that the form of this id belongs to. */
    public String task(String process, String id) {
        String own = TaskMethods.formId(process) + "-";
        String task = TaskMethods.task(id.startsWith(own) ? id.substring(own.length()) : id);
        return id(process, task).equals(id) ? task : TaskMethods.task(id);
    }

    /** Every form's id. */
    public Set<String> ids() {
        return forms.keySet();
    }

    /** The form as its file defines it; null for an unknown id. */
    public @Nullable JsonNode form(String id) {
        return forms.get(id);
    }

    /** The text in the language; Spanish where nobody translated it. */
    public String text(String spanish, Language language) {
        return language == Language.ES ? spanish : english.getOrDefault(spanish, spanish);
    }

    /** Whether the text has been translated. */
    public boolean hasEnglish(String spanish) {
        return english.containsKey(spanish);
    }

    /** The form's JSON with every text in the language, its lists unfolded, and at its foot the way to the help about it. */
    public ObjectNode in(Language language, JsonNode form) {
        ObjectNode copy = form.deepCopy();
        if (language == Language.EN) {
            translate(copy);
        }
        showWhole(copy);
        String task = TaskMethods.task(form.path("id").asText());
        copy.withArray("components")
                .addObject()
                .put("id", "Text_help")
                .put("type", "text")
                .put("text", messages.getMessage("engine.form.help", new Object[] {task}, language.locale()));
        return copy;
    }

    /** The renderer shows five rows of a list unless told otherwise, and sends no row that it does not show. */
    private static void showWhole(JsonNode parent) {
        for (JsonNode component : parent.path("components")) {
            if ("dynamiclist".equals(component.path("type").asText())) {
                ((ObjectNode) component).put("disableCollapse", true);
            }
            showWhole(component);
        }
    }

    private void translate(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String property : READ_BY_PEOPLE) {
                JsonNode value = object.get(property);
                if (value != null && value.isTextual()) {
                    object.put(property, text(value.asText(), Language.EN));
                }
            }
            object.forEach(this::translate);
        } else if (node instanceof ArrayNode array) {
            array.forEach(this::translate);
        }
    }

    /** The line in which the form says what is asked and why; empty where it says none or says it by an expression. */
    public String purpose(String formId, Language language) {
        JsonNode form = forms.get(formId);
        if (form == null) {
            return "";
        }
        for (JsonNode component : form.path("components")) {
            if ("text".equals(component.path("type").asText())) {
                String line = component.path("text").asText("");
                return line.startsWith("=") || line.contains("{{")
                        ? ""
                        : text(line, language).replaceAll("[*_#`]", "").strip();
            }
        }
        return "";
    }

    /** What the form calls a field, by its key or its path ({@code lines[1].amount}); the path where it has no name. */
    public String label(String formId, String path, Language language) {
        JsonNode form = forms.get(formId);
        if (form == null || path.isEmpty()) {
            return "";
        }
        Matcher row = ROW.matcher(path);
        if (row.matches()) {
            JsonNode list = element(form, row.group(1));
            String place = named(list, row.group(1), language) + " " + (Integer.parseInt(row.group(2)) + 1);
            String key = row.group(3);
            return key == null ? place : place + ", " + named(list == null ? null : element(list, key), key, language);
        }
        return named(element(form, path), path, language);
    }

    /** What the form calls a column of one of its lists; the key where it has no name. */
    public String column(String formId, String list, String key, Language language) {
        JsonNode form = forms.get(formId);
        JsonNode rows = form == null ? null : element(form, list);
        return named(rows == null ? null : element(rows, key), key, language);
    }

    /** The keys of what a form asks; empty for an unknown id. */
    public Set<String> fields(String formId) {
        JsonNode form = forms.get(formId);
        Set<String> keys = new HashSet<>();
        if (form != null) {
            collect(form, keys);
        }
        return keys;
    }

    private static void collect(JsonNode parent, Set<String> keys) {
        for (JsonNode component : parent.path("components")) {
            boolean list = "dynamiclist".equals(component.path("type").asText());
            String key = component.path(list ? "path" : "key").asText("");
            if (!key.isEmpty()) {
                keys.add(key);
            }
            if (!list) {
                collect(component, keys);
            }
        }
    }

    /** What the form calls a choice of a field that lists its choices itself; the choice where it does not. */
    public String choice(String formId, String path, String value, Language language) {
        JsonNode form = forms.get(formId);
        JsonNode field = form == null ? null : element(form, path);
        if (field != null) {
            for (JsonNode choice : field.path("values")) {
                if (value.equals(choice.path("value").asText())) {
                    return text(choice.path("label").asText(), language);
                }
            }
        }
        return value;
    }

    /** In what unit the form asks for a field, such as months; empty where it names none. */
    public String unit(String formId, String path, Language language) {
        JsonNode form = forms.get(formId);
        JsonNode field = form == null ? null : element(form, path);
        String unit = field == null
                ? ""
                : field.path("appearance").path("suffixAdder").asText("");
        return unit.isEmpty() ? "" : text(unit, language);
    }

    /** Whether the form gives a field more than one line; what it does not know has one. */
    boolean severalLines(String formId, String path) {
        JsonNode form = forms.get(formId);
        Matcher row = ROW.matcher(path);
        JsonNode list = form == null || !row.matches() ? form : element(form, row.group(1));
        String key = row.matches() ? row.group(3) : path;
        JsonNode field = list == null || key == null ? null : element(list, key);
        return field != null && "textarea".equals(field.path("type").asText());
    }

    private String named(@Nullable JsonNode element, String otherwise, Language language) {
        String label = element == null ? "" : element.path("label").asText("");
        return label.isEmpty() || label.startsWith("=") || label.contains("{{") ? otherwise : text(label, language);
    }

    private static @Nullable JsonNode element(JsonNode parent, String key) {
        for (JsonNode component : parent.path("components")) {
            if (key.equals(component.path("key").asText())
                    || key.equals(component.path("path").asText())) {
                return component;
            }
            JsonNode nested = component.path("path").asText("").isEmpty() ? element(component, key) : null;
            if (nested != null) {
                return nested;
            }
        }
        return null;
    }
}
