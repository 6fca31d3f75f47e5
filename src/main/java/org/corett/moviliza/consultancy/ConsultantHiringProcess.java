package org.corett.moviliza.consultancy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.corett.moviliza.projects.ProjectFunded;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Organ;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts a hiring that nobody defines from scratch, in the transaction of what calls for it, and knows who is awaited. */
@Component
class ConsultantHiringProcess {
    private static final String KEY = "consultantHiring";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Hirings hirings;
    private final FundedProjects projects;
    private final HiringLog log;

    ConsultantHiringProcess(
            RuntimeService runtime, TaskService tasks, Hirings hirings, FundedProjects projects, HiringLog log) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.hirings = hirings;
        this.projects = projects;
        this.log = log;
    }

    /** The checklist's question 16 decides [000 §7.2]. */
    @EventListener
    public void hear(ProjectFunded funded) {
        projects.enter(funded);
        if (funded.consultants()) {
            hear(new HiringNeeded(funded.caseNumber(), null));
        }
    }

    @EventListener
    public void hear(HiringNeeded needed) {
        Hiring hiring = hirings.open(needed.linkedCase(), needed.restarts(), "");
        log.record(
                hiring.number(), "needed", null, needed.restarts() == null ? needed.linkedCase() : needed.restarts());
        runtime.createMessageCorrelation("consultantsNeeded")
                .processInstanceBusinessKey(hiring.number())
                .correlateStartMessage();
    }

    /** The open tasks of every hiring: the organs' first, then the countries' in the coalition's order. */
    List<AwaitedTask> awaited() {
        Map<String, String> hiringsById =
                runtime.createProcessInstanceQuery().processDefinitionKey(KEY).unlimitedList().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return Stream.concat(
                        Organ.groups().stream(),
                        Arrays.stream(CountryCode.values()).map(CountryCode::group))
                .flatMap(group -> tasks
                        .createTaskQuery()
                        .processDefinitionKey(KEY)
                        .taskCandidateGroup(group)
                        .includeAssignedTasks()
                        .unlimitedList()
                        .stream()
                        .map(task -> new AwaitedTask(
                                task.getId(),
                                hiringsById.getOrDefault(task.getProcessInstanceId(), ""),
                                task.getTaskDefinitionKey(),
                                group)))
                .toList();
    }
}
