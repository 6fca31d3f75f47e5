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

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.shared.CountryCode;

/**
 * Who may do what: one line a right; everything that is not here is refused.
 *
 * <p>Tasks are not here: a person sees and works those that are assigned to her or offered to her groups, and no others.
 * Observers are not here either: they sign in and read the portal.
 */
final class Rights {
    private static final String ANY = Authorization.ANY;
    private static final String CYCLE = "mobilizationCycle";
    private static final String SESSION = "plenarySession";
    private static final String HIRING = "consultantHiring";
    private static final String REPRESENTATIVES = "representativeChange";
    private static final String HANDOVER = "officeHandover";

    private static final List<String> COUNTRIES =
            Arrays.stream(CountryCode.values()).map(CountryCode::group).toList();
    private static final List<String> PRESIDENCY = List.of(Group.PRESIDENCY);
    private static final List<String> SECRETARIAT = List.of(Group.TECHNICAL_SECRETARIAT);
    private static final List<String> COMMUNICATION = List.of(Group.COMMUNICATION_COMMITTEE);
    private static final List<String> MANAGERS = List.of(Group.MANAGERS);
    private static final List<String> ADMINISTRATORS = List.of(Group.ADMINISTRATORS);

    private static final List<String> ORGANS = and(PRESIDENCY, SECRETARIAT);
    private static final List<String> STARTERS = and(COUNTRIES, ORGANS);
    /** A country reports changes of its own people [000 §IV]; the Secretariat enters what reaches it by letter. */
    private static final List<String> REPORTERS = and(COUNTRIES, SECRETARIAT);

    private static final List<String> OVERSEERS = and(MANAGERS, ADMINISTRATORS);

    private static final List<String> WORKERS = and(STARTERS, COMMUNICATION);

    /** The whole of it. Administrators watch as managers do, and look after accounts and jobs that failed. */
    static final List<Right> TABLE = List.of(
            right(WORKERS, APPLICATION, "tasklist", ACCESS),
            right(WORKERS, FILTER, TaskFilter.EVERYBODYS, READ),
            right(COUNTRIES, FILTER, TaskFilter.COUNTRYS, READ),
            right(WORKERS, PROCESS_DEFINITION, CYCLE, READ),
            right(WORKERS, PROCESS_DEFINITION, SESSION, READ),
            right(WORKERS, PROCESS_DEFINITION, HIRING, READ),
            right(REPORTERS, PROCESS_DEFINITION, REPRESENTATIVES, READ),
            right(ORGANS, PROCESS_DEFINITION, HANDOVER, READ),
            right(STARTERS, PROCESS_INSTANCE, ANY, CREATE),
            right(STARTERS, PROCESS_DEFINITION, CYCLE, CREATE_INSTANCE),
            right(PRESIDENCY, PROCESS_DEFINITION, SESSION, CREATE_INSTANCE),
            right(SECRETARIAT, PROCESS_DEFINITION, HIRING, CREATE_INSTANCE),
            right(REPORTERS, PROCESS_DEFINITION, REPRESENTATIVES, CREATE_INSTANCE),
            right(MANAGERS, APPLICATION, "cockpit", ACCESS),
            right(ADMINISTRATORS, APPLICATION, ANY, ACCESS),
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
            right(ADMINISTRATORS, PROCESS_DEFINITION, ANY, RETRY_JOB, UPDATE_INSTANCE),
            right(ADMINISTRATORS, USER, ANY, ALL),
            right(ADMINISTRATORS, GROUP, ANY, READ),
            right(ADMINISTRATORS, TENANT, ANY, READ),
            right(ADMINISTRATORS, AUTHORIZATION, ANY, READ),
            right(ADMINISTRATORS, FILTER, ANY, READ),
            right(ADMINISTRATORS, SYSTEM, ANY, READ));

    private Rights() {}

    /** A right of these groups to one thing or to any of its kind; filters go by the set that they belong to. */
    record Right(List<String> groups, Resource resource, String id, List<Permission> permissions) {}

    static List<Right> all() {
        return TABLE;
    }

    /** The groups whose members find a process among those that they may start. */
    static List<String> startersOf(String process) {
        return all().stream()
                .filter(right -> right.resource() == PROCESS_DEFINITION
                        && (right.id().equals(process) || right.id().equals(ANY))
                        && right.permissions().contains(CREATE_INSTANCE))
                .flatMap(right -> right.groups().stream())
                .toList();
    }

    private static Right right(List<String> groups, Resource resource, String id, Permission... permissions) {
        return new Right(groups, resource, id, List.of(permissions));
    }

    private static List<String> and(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
