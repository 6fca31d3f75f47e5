package org.corett.moviliza.engine;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK_VARIABLE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.UPDATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.AUTHORIZATION;
import static org.camunda.bpm.engine.authorization.Resources.BATCH;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.OPERATION_LOG_CATEGORY;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.SYSTEM;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.TENANT;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.process.CoalitionProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may do what: one line a right; everything that is not here is refused.
 *
 * <p>Tasks are not here: a person sees and works those that are assigned to her or offered to her groups, and no others.
 * Observers are not here either: they sign in and read the portal.
 */
@Component
class Rights {
    private static final String ANY = Authorization.ANY;
    private static final Audience WORKERS = Audience.MEMBERS.and(Audience.COMMUNICATION);
    private static final Audience OVERSEERS = Audience.MANAGERS.and(Audience.ADMINISTRATORS);

    /** What does not depend on a process. Administrators watch as managers do, and look after accounts and failed jobs. */
    private static final List<Right> TABLE = List.of(
            right(WORKERS, APPLICATION, "tasklist", ACCESS),
            right(WORKERS, FILTER, TaskFilter.EVERYBODYS, READ),
            right(Audience.DELEGATIONS, FILTER, TaskFilter.COUNTRYS, READ),
            right(Audience.MEMBERS, PROCESS_INSTANCE, ANY, CREATE),
            right(Audience.MANAGERS, APPLICATION, "cockpit", ACCESS),
            right(Audience.ADMINISTRATORS, APPLICATION, ANY, ACCESS),
            right(OVERSEERS, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_TASK, READ_HISTORY),
            right(
                    OVERSEERS,
                    PROCESS_DEFINITION,
                    ANY,
                    READ_INSTANCE_VARIABLE,
                    READ_TASK_VARIABLE,
                    READ_HISTORY_VARIABLE),
            right(OVERSEERS, PROCESS_INSTANCE, ANY, READ),
            right(OVERSEERS, TASK, ANY, READ),
            right(OVERSEERS, DECISION_DEFINITION, ANY, READ, READ_HISTORY),
            right(OVERSEERS, DECISION_REQUIREMENTS_DEFINITION, ANY, READ),
            right(OVERSEERS, DEPLOYMENT, ANY, READ),
            right(OVERSEERS, BATCH, ANY, READ, READ_HISTORY),
            right(OVERSEERS, OPERATION_LOG_CATEGORY, ANY, READ),
            right(Audience.ADMINISTRATORS, PROCESS_DEFINITION, ANY, RETRY_JOB, UPDATE_INSTANCE),
            right(Audience.ADMINISTRATORS, USER, ANY, ALL),
            right(Audience.ADMINISTRATORS, GROUP, ANY, READ),
            right(Audience.ADMINISTRATORS, TENANT, ANY, READ),
            right(Audience.ADMINISTRATORS, AUTHORIZATION, ANY, READ),
            right(Audience.ADMINISTRATORS, FILTER, ANY, READ),
            right(Audience.ADMINISTRATORS, SYSTEM, ANY, READ));

    private final ObjectProvider<CoalitionProcess> processes;

    Rights(ObjectProvider<CoalitionProcess> processes) {
        this.processes = processes;
    }

    /** A right of these groups to one thing or to any of its kind; filters go by the set that they belong to. */
    record Right(List<String> groups, Resource resource, String id, List<Permission> permissions) {}

    /** The whole of it: whoever works in a process finds it, and starts it where that is hers to do. */
    List<Right> all() {
        return Stream.concat(TABLE.stream(), processes.stream().flatMap(Rights::toProcess))
                .toList();
    }

    private static Stream<Right> toProcess(CoalitionProcess process) {
        return Stream.of(
                right(process.workers(), PROCESS_DEFINITION, process.key(), READ),
                right(process.starters(), PROCESS_DEFINITION, process.key(), CREATE_INSTANCE));
    }

    private static Right right(Audience audience, Resource resource, String id, Permission... permissions) {
        return new Right(audience.list(), resource, id, List.of(permissions));
    }
}
