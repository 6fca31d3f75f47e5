package org.corett.moviliza.engine.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractGetDeployedFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.engine.FormCompletion;
import org.corett.moviliza.engine.TaskMethods;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Reading;
import org.corett.moviliza.shared.Written;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What a form shows before it is filled in: its texts in the reader's language, its case, and the values so far, amounts
 * as the program writes them everywhere.
 */
class FormView {
    private final ObjectProvider<FormCatalog> forms;
    private final ObjectProvider<TaskMethods> methods;
    private final ObjectProvider<FormCompletion> completion;
    private final ObjectMapper json;
    private final ProcessEngineConfigurationImpl engine;

    FormView(
            ObjectProvider<FormCatalog> forms,
            ObjectProvider<TaskMethods> methods,
            ObjectProvider<FormCompletion> completion,
            ObjectMapper json,
            ProcessEngineConfigurationImpl engine) {
        this.forms = forms;
        this.methods = methods;
        this.completion = completion;
        this.json = json.copy()
                .registerModule(new SimpleModule()
                        .addSerializer(BigDecimal.class, new ToStringSerializerBase(BigDecimal.class) {
                            private static final long serialVersionUID = 1L;

                            @Override
                            public String valueToString(Object amount) {
                                return Written.figure((BigDecimal) amount);
                            }
                        }));
        this.engine = engine;
    }

    /** Adds to a task's variables what its module shows; nothing of it is stored. */
    void addTo(VariableMap variables, GetTaskFormVariablesCmd command) {
        DirectFieldAccessor asked = new DirectFieldAccessor(command);
        String taskId = (String) asked.getPropertyValue("resourceId");
        Collection<?> names = (Collection<?>) asked.getPropertyValue("formVariableNames");
        OpenTask task = unrestricted(context -> OpenTask.find(context, taskId));
        if (task == null || !reader().isEmpty() && !task.readersOwn()) {
            // Who oversees a task reads its variables, not what the form shows to those who decide.
            return;
        }
        Reading reading = new Reading(task.caseNumber(), reader(), task.group(), task.item(), language());
        Map<String, Object> shown = shown(task.process(), task.task(), reading);
        // A variable of the case that happens to bear a field's name is no answer to it.
        FormCatalog catalog = forms.getObject();
        catalog.fields(catalog.id(task.process(), task.task())).stream()
                .filter(field -> !shown.containsKey(field))
                .forEach(variables::remove);
        shown.forEach((name, value) -> {
            if (names == null || names.contains(name)) {
                put(variables, name, value);
            }
        });
    }

    /** The form's texts in the reader's language; a start form brings its values and options along. */
    InputStream inReadersLanguage(InputStream deployed, AbstractGetDeployedFormCmd command) {
        try (deployed) {
            ObjectNode form = forms.getObject().in(language(), json.readTree(deployed));
            // The page around the form speaks the browser's language; the form says what its own is.
            form.put("lang", language().locale().getLanguage());
            if (command instanceof GetDeployedStartFormCmd) {
                String definition = (String) new DirectFieldAccessor(command).getPropertyValue("processDefinitionId");
                fill(form, definition);
            }
            return new ByteArrayInputStream(json.writeValueAsBytes(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tasklist asks no variables for a start form, so the form itself carries them. */
    private void fill(ObjectNode form, String definitionId) throws JsonProcessingException {
        String process = unrestricted(context -> {
            ProcessDefinitionEntity definition =
                    engine.getDeploymentCache().findDeployedProcessDefinitionById(definitionId);
            return definition.getKey();
        });
        String start = forms.getObject().task(process, form.path("id").asText());
        Map<String, Object> shown = shown(process, start, new Reading("", reader(), "", null, language()));
        fill(form.withArray("components"), shown);
    }

    private void fill(ArrayNode components, Map<String, Object> shown) throws JsonProcessingException {
        for (JsonNode component : components) {
            ObjectNode field = (ObjectNode) component;
            Object options = shown.get(field.path("valuesKey").asText());
            if (options != null) {
                field.remove("valuesKey");
                field.set("values", json.valueToTree(options));
            }
            Object rows = shown.get(field.path("dataSource").asText().replaceFirst("^=", ""));
            if (rows != null) {
                // Lists of objects are written in FEEL as they are in JSON.
                field.put("dataSource", "=" + json.writeValueAsString(rows));
            }
            Object value = shown.get(field.path("key").asText());
            if (value != null) {
                field.set("defaultValue", json.valueToTree(value));
            }
            if (field.get("components") instanceof ArrayNode nested) {
                fill(nested, shown);
            }
        }
    }

    private Map<String, Object> shown(String process, String task, Reading reading) {
        return unrestricted(context -> methods.getObject().shown(process, task, reading));
    }

    private <T> T unrestricted(org.camunda.bpm.engine.impl.interceptor.Command<T> work) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(() -> work.execute(context)));
    }

    private void put(VariableMap variables, String name, Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            try {
                variables.putValueTyped(
                        name,
                        SpinValues.jsonValue(json.writeValueAsString(value)).create());
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            variables.putValueTyped(
                    name, Variables.untypedValue(value instanceof BigDecimal amount ? Written.figure(amount) : value));
        }
    }

    private Language language() {
        String reader = reader();
        return reader.isEmpty() ? Language.ES : completion.getObject().languageOf(reader);
    }

    private String reader() {
        Authentication signedIn = engine.getIdentityService().getCurrentAuthentication();
        return signedIn == null ? "" : signedIn.getUserId();
    }
}
