package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.engine.TaskMethods;

/** Submits a form spoilt in every way, each of which must be refused by the field's label, and then the good one. */
public final class BadInputTrial {
    private final Coalition coalition;
    private final FormCatalog forms;
    private final SoftAssertions softly = new SoftAssertions();

    public BadInputTrial(Coalition coalition, FormCatalog forms) {
        this.coalition = coalition;
        this.forms = forms;
    }

    /** Opens a case with the good start form in the end; its number. */
    public String start(String person, String process, String startForm, Map<String, Object> good) {
        spoil(startForm, good, bad -> () -> coalition.as(person).start(process, bad));
        return coalition.as(person).start(process, good);
    }

    /** Completes a task with the good form in the end, after it has stayed open throughout. */
    public void task(String caseNumber, String person, String key, Map<String, Object> good) {
        String task = coalition.as(person).task(caseNumber, key).getId();
        spoil(key, good, bad -> () -> coalition.as(person).completeTask(task, bad));
        softly.assertThat(coalition.openTasks(caseNumber)).as("after refusals").contains(key);
        coalition.as(person).completeTask(task, good);
    }

    /** Fails with everything that was wrongly accepted or badly refused. */
    public void assertAll() {
        softly.assertAll();
    }

    private void spoil(
            String key, Map<String, Object> good, Function<Map<String, Object>, ThrowingCallable> submission) {
        JsonNode form = Objects.requireNonNull(forms.form(TaskMethods.formId(key)));
        BadInput.of(form, new HashMap<>(good))
                .forEach((what, bad) -> refused(key + ": " + what, submission.apply(bad)));
    }

    private void refused(String what, ThrowingCallable submission) {
        Throwable thrown = catchThrowable(submission);
        assertThat(thrown).as(what + " is accepted").isNotNull();
        softly.assertThat(thrown).as(what).isInstanceOf(FormRefused.class);
        if (thrown instanceof FormRefused refusal) {
            softly.assertThat(refusal.problems()).as(what).allSatisfy(problem -> {
                assertThat(problem.label()).isNotBlank();
                assertThat(problem.advice()).isNotBlank();
            });
        }
    }
}
