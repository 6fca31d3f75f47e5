package org.corett.moviliza.engine;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.CREATE_INSTANCE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.shared.CountryCode;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who may do what beyond the tasks that are offered to her: one line a role and right; everything else is refused. */
@Component
class Rights {
    /** A group's right to something. */
    record Grant(String group, Resource resource, String id, List<Permission> permissions) {}

    private final AuthorizationService authorizations;

    Rights(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    static List<Grant> all() {
        List<Grant> grants = new ArrayList<>();
        List<String> countries =
                Arrays.stream(CountryCode.values()).map(CountryCode::group).toList();
        List<String> workers = Stream.concat(
                        countries.stream(),
                        Stream.of(Group.PRESIDENCY, Group.TECHNICAL_SECRETARIAT, Group.COMMUNICATION_COMMITTEE))
                .toList();
        for (String group : workers) {
            grants.add(new Grant(group, Resources.APPLICATION, "tasklist", List.of(ACCESS)));
        }
        for (String group : countries) {
            mayStart(grants, group, "mobilizationCycle");
        }
        mayStart(grants, Group.PRESIDENCY, "mobilizationCycle");
        mayStart(grants, Group.PRESIDENCY, "plenarySession");
        mayStart(grants, Group.TECHNICAL_SECRETARIAT, "mobilizationCycle");
        for (Resource resource : Resources.values()) {
            grants.add(new Grant(Group.ADMINISTRATORS, resource, Authorization.ANY, List.of(ALL)));
        }
        return grants;
    }

    private static void mayStart(List<Grant> grants, String group, String process) {
        grants.add(new Grant(group, Resources.PROCESS_DEFINITION, process, List.of(READ, CREATE_INSTANCE)));
        grants.add(new Grant(group, Resources.PROCESS_INSTANCE, Authorization.ANY, List.of(CREATE)));
    }

    /** Makes the engine's grants match the table; grants that are not in it are withdrawn. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(10)
    public void grant() {
        for (Grant grant : all()) {
            if (authorizations
                            .createAuthorizationQuery()
                            .groupIdIn(grant.group())
                            .resourceType(grant.resource())
                            .resourceId(grant.id())
                            .count()
                    == 0) {
                Authorization created = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                created.setGroupId(grant.group());
                created.setResource(grant.resource());
                created.setResourceId(grant.id());
                created.setPermissions(grant.permissions().toArray(Permission[]::new));
                authorizations.saveAuthorization(created);
            }
        }
    }
}
