package org.corett.moviliza.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Reading;
import org.corett.moviliza.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Finds a module's methods by the model's names.
 *
 * <p>Process {@code plenarySession}, task {@code statePosition}: bean {@code plenarySessionTasks}, method
 * {@code statePosition(Completion, StatePosition)}; what the form shows before it is filled in comes from the method of
 * the same name in {@code plenarySessionForms}, and the case's facts above the questions from its {@code caseFacts}.
 */
@Component
public class TaskMethods {
    private final BeanFactory beans;
    private final FormBinder binder;
    private final FormCatalog forms;
    private final ObjectMapper json;

    TaskMethods(BeanFactory beans, FormBinder binder, FormCatalog forms, ObjectMapper json) {
        this.beans = beans;
        this.binder = binder;
        this.forms = forms;
        this.json = json;
    }

    /** Completes a task or start form; what the method returns becomes process variables. */
    public VariableMap complete(
            String process, String task, Completion by, Map<String, Object> submitted, Language language) {
        Object tasks = beans.getBean(process + "Tasks");
        Method method = method(tasks, task)
                .orElseThrow(() -> new IllegalStateException("no method for task " + task + " of " + process));
        String formId = forms.id(process, task);
        Object form = binder.bind(formId, submitted, method.getParameterTypes()[1], language);
        try {
            return variables(method.invoke(tasks, by, form));
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Refusal refusal
                    ? binder.refused(formId, refusal, language)
                    : thrown(e, by.caseNumber());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the form shows before it is filled in: values by key, and the case's facts. */
    public Map<String, Object> shown(String process, String task, Reading reading) {
        Map<String, Object> shown = new LinkedHashMap<>();
        String bean = process + "Forms";
        if (!beans.containsBean(bean)) {
            return shown;
        }
        Object shows = beans.getBean(bean);
        Object values = read(shows, task, reading);
        if (values != null) {
            shown.putAll(json.convertValue(values, new TypeReference<Map<String, Object>>() {}));
        }
        if (read(shows, "caseFacts", reading) instanceof List<?> facts) {
            List<Fact> lines = new ArrayList<>();
            facts.forEach(fact -> lines.add((Fact) fact));
            shown.put("caseFacts", json.convertValue(lines, new TypeReference<List<Map<String, String>>>() {}));
        }
        return shown;
    }

    /** The kebab-case id of a task's form. */
    public static String formId(String task) {
        return task.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** The task that a form of this kebab-case id belongs to. */
    public static String task(String formId) {
        StringBuilder name = new StringBuilder();
        for (String part : formId.split("-")) {
            name.append(name.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return name.toString();
    }

    /** The type that a task's form is read into; empty where no method bears the task's name. */
    public Optional<Class<?>> formType(String process, String task) {
        return beans.containsBean(process + "Tasks")
                ? method(beans.getBean(process + "Tasks"), task).map(method -> method.getParameterTypes()[1])
                : Optional.empty();
    }

    /** A task whose case the module does not know is no fault of the program's. */
    private static RuntimeException thrown(InvocationTargetException e, String caseNumber) {
        Throwable cause = e.getCause();
        if (cause instanceof NoSuchElementException || cause instanceof EmptyResultDataAccessException) {
            return new CaseUnknown(caseNumber, (RuntimeException) cause);
        }
        return cause instanceof RuntimeException fault ? fault : new IllegalStateException(cause);
    }

    private static Optional<Method> method(Object bean, String name) {
        return Arrays.stream(AopUtils.getTargetClass(bean).getMethods())
                .filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == 2
                        && method.getParameterTypes()[0] == Completion.class)
                .findFirst();
    }

    private static @Nullable Object read(Object forms, String name, Reading reading) {
        try {
            return AopUtils.getTargetClass(forms).getMethod(name, Reading.class).invoke(forms, reading);
        } catch (NoSuchMethodException e) {
            return null;
        } catch (InvocationTargetException e) {
            throw thrown(e, reading.caseNumber());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static VariableMap variables(@Nullable Object returned) {
        Map<String, Object> variables = new HashMap<>();
        if (returned instanceof Map<?, ?> map) {
            map.forEach((name, value) -> variables.put(name.toString(), plain(value)));
        } else if (returned instanceof Record) {
            for (RecordComponent component : returned.getClass().getRecordComponents()) {
                variables.put(component.getName(), plain(value(component, returned)));
            }
        }
        return Variables.fromMap(variables);
    }

    private static @Nullable Object value(RecordComponent component, Object owner) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value;
    }
}
