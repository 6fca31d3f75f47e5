package org.corett.moviliza.engine;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.variable.VariableMap;
import org.corett.moviliza.engine.internal.HardDeadlines;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.process.CoalitionProcess;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Mandates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands a completed form to the module's method of the task's name, in the engine's transaction. */
@Component
public class FormCompletion {
    private final TaskMethods methods;
    private final People people;
    private final IdentityService identity;
    private final HardDeadlines deadlines;
    private final ObjectProvider<Mandates> mandates;
    private final List<CoalitionProcess> processes;
    private final Clock clock;

    FormCompletion(
            TaskMethods methods,
            People people,
            IdentityService identity,
            HardDeadlines deadlines,
            ObjectProvider<Mandates> mandates,
            List<CoalitionProcess> processes,
            Clock clock) {
        this.methods = methods;
        this.people = people;
        this.identity = identity;
        this.deadlines = deadlines;
        this.mandates = mandates;
        this.processes = processes;
        this.clock = clock;
    }

    /**
     * A task is being completed with what was submitted; raises {@link DeadlinePassed} where its time is over, whether or
     * not the timer that is to end it has run.
     */
    public void complete(DelegateTask task, String process, Map<String, Object> submitted) {
        if (deadlines.passed(task, clock.instant())) {
            throw new DeadlinePassed(task.getId());
        }
        String person = person();
        String group = onBehalfOf(task);
        if (mandates.stream()
                .anyMatch(mandate ->
                        mandate.ended().getOrDefault(person, Set.of()).contains(group))) {
            throw new AuthorizationException(person + " acts no more for " + group + ": " + task.getId());
        }
        String item = task.hasVariable("item") ? (String) task.getVariable("item") : null;
        Completion by = new Completion(task.getExecution().getProcessBusinessKey(), person, group, item, task.getId());
        VariableMap variables =
                methods.complete(process, task.getTaskDefinitionKey(), by, submitted, languageOf(person));
        variables.forEach(task.getExecution()::setVariable);
    }

    /** A case is being opened with what was submitted; the method's number becomes its business key. */
    public void start(DelegateExecution execution, String process, String startForm, Map<String, Object> submitted) {
        String person = person();
        if (!person.isEmpty() && !mayStart(process, person)) {
            throw new AuthorizationException(person + " starts no " + process);
        }
        Completion by = new Completion("", person, "", null, "");
        VariableMap variables = methods.complete(process, startForm, by, submitted, languageOf(person));
        execution.setProcessBusinessKey((String) variables.remove("number"));
        execution.setVariables(variables);
    }

    /** The engine's own grants follow the groups that it keeps, which a mandate that is over may still bring. */
    private boolean mayStart(String process, String person) {
        return processes.stream().filter(one -> one.key().equals(process)).allMatch(one -> one.starters()
                .includes(people.groupsOf(person)));
    }

    /** The language in which a person is addressed. */
    public Language languageOf(String person) {
        return people.find(person).map(Person::language).orElse(Language.ES);
    }

    private String person() {
        var signedIn = identity.getCurrentAuthentication();
        return signedIn == null ? "" : signedIn.getUserId();
    }

    /** The group of hers that the task is offered to; whoever belongs to none answers for nobody. */
    private String onBehalfOf(DelegateTask task) {
        List<String> offered = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        var signedIn = identity.getCurrentAuthentication();
        if (offered.isEmpty() || signedIn == null) {
            return offered.stream().findFirst().orElse("");
        }
        List<String> own = signedIn.getGroupIds() == null ? List.of() : signedIn.getGroupIds();
        return offered.stream()
                .filter(own::contains)
                .findFirst()
                .orElseThrow(() -> new AuthorizationException(
                        signedIn.getUserId() + " answers for none of " + offered + ": " + task.getId()));
    }
}
