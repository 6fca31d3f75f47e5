package org.corett.moviliza.consultancy;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.corett.moviliza.projects.ProjectFunded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts a hiring that nobody defines from scratch, in the transaction of what calls for it. */
@Component
class ConsultantHiringProcess {
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

    /** What she had taken goes back to the others of her organ. */
    @EventListener
    public void hear(ConflictDeclared declared) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(declared.hiring())
                .taskAssignee(declared.person())
                .taskDefinitionKeyIn(FirstFilter.QUESTION, EmptyCalls.QUESTION, Selecting.PROPOSE, Selecting.CONFIRM)
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), null));
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
}
