package org.corett.moviliza.engine.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Narrows every task query to the tasks that are assigned to the person or offered to her or her groups.
 *
 * <p>The engine would compare each open task with every grant, which takes seconds. Here the query reads from the
 * person's own tasks instead of from all of them, so that whatever she asks can only ever find her own.
 */
class OwnTasks extends TaskManager {
    /** Up to so many tasks are fetched by their ids. */
    private static final int FEW = 1000;

    @Override
    @SuppressWarnings("unchecked")
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        if (!narrowed()) {
            return super.findTasksByQueryCriteria(query);
        }
        return prepared(query) ? getDbEntityManager().selectList(OwnTaskStatements.LIST, query) : List.of();
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        if (!narrowed()) {
            return super.findTaskCountByQueryCriteria(query);
        }
        return prepared(query) ? (Long) getDbEntityManager().selectOne(OwnTaskStatements.COUNT, query) : 0;
    }

    /** Whether somebody asks who sees only her own tasks. */
    private boolean narrowed() {
        Authentication person = getCurrentAuthentication();
        return person != null
                && person.getUserId() != null
                && isAuthorizationEnabled()
                && getCommandContext().isAuthorizationCheckEnabled()
                && !getAuthorizationManager().isAuthorized(Permissions.READ, Resources.TASK, Authorization.ANY);
    }

    /** Tells the query whose tasks it is about; false where she has none. */
    private boolean prepared(TaskQueryImpl query) {
        String person = getCurrentAuthentication().getUserId();
        List<String> groups = getCurrentAuthentication().getGroupIds();
        List<String> own = groups == null ? List.of() : groups;
        getTenantManager().configureQuery(query);
        AuthorizationCheck check = query.getAuthCheck();
        check.getPermissionChecks().clear();
        check.setAuthorizationCheckEnabled(false);
        check.setAuthUserId(person);
        check.setAuthGroupIds(own);
        List<?> ids = getDbEntityManager()
                .selectList(OwnTaskStatements.IDS, Map.of("person", person, "groups", own, "limit", FEW + 1));
        query.setParameter(
                ids.size() > FEW ? null : ids.stream().map(String::valueOf).collect(Collectors.joining(",")));
        return !ids.isEmpty();
    }

    /** Opens these queries where the engine asks for its own. */
    static final class Factory implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return TaskManager.class;
        }

        @Override
        public Session openSession() {
            return new OwnTasks();
        }
    }
}
