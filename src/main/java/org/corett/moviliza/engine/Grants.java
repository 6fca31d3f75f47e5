package org.corett.moviliza.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.corett.moviliza.engine.Rights.Right;
import org.corett.moviliza.engine.internal.AsProgram;
import org.corett.moviliza.identity.PeopleChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Makes the engine's grants match the table of {@link Rights}; what is not in the table is withdrawn at each start. */
@Component
class Grants {
    /** Every permission that the engine knows, whatever the resource: to see what a stored grant holds. */
    private static final Permission[] KNOWN = Stream.<Permission[]>of(
                    Permissions.values(),
                    ProcessDefinitionPermissions.values(),
                    ProcessInstancePermissions.values(),
                    TaskPermissions.values(),
                    BatchPermissions.values(),
                    SystemPermissions.values(),
                    UserOperationLogCategoryPermissions.values())
            .flatMap(Arrays::stream)
            .toArray(Permission[]::new);

    private final AuthorizationService authorizations;
    private final FilterService filters;
    private final TaskService tasks;
    private final IdentityService identity;
    private final AsProgram asProgram;
    private final Rights rights;

    Grants(
            AuthorizationService authorizations,
            FilterService filters,
            TaskService tasks,
            IdentityService identity,
            AsProgram asProgram,
            Rights rights) {
        this.authorizations = authorizations;
        this.filters = filters;
        this.tasks = tasks;
        this.identity = identity;
        this.asProgram = asProgram;
        this.rights = rights;
    }

    /** Whom a grant is for and what it is about. */
    record Key(@Nullable String group, @Nullable String user, int resource, String id) {}

    /** Whoever has just joined knows herself too. */
    @TransactionalEventListener(PeopleChanged.class)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void grantAnew() {
        asProgram.run(this::grant);
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(10)
    @Transactional
    public void grant() {
        Map<Key, Integer> wanted = wanted();
        for (Authorization stored : authorizations.createAuthorizationQuery().unlimitedList()) {
            Key key =
                    new Key(stored.getGroupId(), stored.getUserId(), stored.getResourceType(), stored.getResourceId());
            Integer bits = wanted.get(key);
            if (bits != null
                    && stored.getAuthorizationType() == Authorization.AUTH_TYPE_GRANT
                    && bits == bits(List.of(stored.getPermissions(KNOWN)))) {
                wanted.remove(key);
            } else {
                authorizations.deleteAuthorization(stored.getId());
            }
        }
        wanted.forEach(this::save);
    }

    /** The rows that the table makes: one for each group and thing, and one for each person about herself. */
    private Map<Key, Integer> wanted() {
        Map<String, List<String>> views = TaskFilter.ALL.stream()
                .collect(groupingBy(
                        TaskFilter::set,
                        mapping(view -> view.kept(filters, tasks).getId(), toList())));
        Map<Key, Integer> wanted = new HashMap<>();
        for (Right right : rights.all()) {
            int bits = bits(right.permissions());
            List<String> ids = right.resource() == Resources.FILTER && views.containsKey(right.id())
                    ? views.get(right.id())
                    : List.of(right.id());
            for (String group : right.groups()) {
                ids.forEach(id -> wanted.merge(
                        new Key(group, null, right.resource().resourceType(), id), bits, (some, more) -> some | more));
            }
        }
        identity.createUserQuery()
                .unlimitedList()
                .forEach(user -> wanted.put(
                        new Key(null, user.getId(), Resources.USER.resourceType(), user.getId()),
                        Permissions.READ.getValue()));
        return wanted;
    }

    private void save(Key key, int bits) {
        Authorization granted = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        if (key.group() != null) {
            granted.setGroupId(key.group());
        } else {
            granted.setUserId(key.user());
        }
        granted.setResourceType(key.resource());
        granted.setResourceId(key.id());
        granted.setPermissions(Arrays.stream(KNOWN)
                .filter(permission -> (bits & permission.getValue()) == permission.getValue())
                .filter(permission ->
                        Arrays.stream(permission.getTypes()).anyMatch(type -> type.resourceType() == key.resource()))
                .toArray(Permission[]::new));
        authorizations.saveAuthorization(granted);
    }

    private static int bits(List<Permission> permissions) {
        return permissions.stream().mapToInt(Permission::getValue).reduce(0, (some, more) -> some | more);
    }
}
