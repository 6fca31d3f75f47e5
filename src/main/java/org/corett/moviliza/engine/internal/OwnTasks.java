package org.corett.moviliza.engine.internal;

import java.util.List;
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
    @Override
    @SuppressWarnings("unchecked")
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        return narrowed(query)
                ? getDbEntityManager().selectList(OwnTaskStatements.LIST, query)
                : super.findTasksByQueryCriteria(query);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        return narrowed(query)
                ? (Long) getDbEntityManager().selectOne(OwnTaskStatements.COUNT, query)
                : super.findTaskCountByQueryCriteria(query);
    }

    /** Whether the person sees only her own tasks; then prepares the query for the statements of this package. */
    private boolean narrowed(TaskQueryImpl query) {
        Authentication person = getCurrentAuthentication();
        if (person == null
                || person.getUserId() == null
                || !isAuthorizationEnabled()
                || !getCommandContext().isAuthorizationCheckEnabled()
                || getAuthorizationManager().isAuthorized(Permissions.READ, Resources.TASK, Authorization.ANY)) {
            return false;
        }
        getTenantManager().configureQuery(query);
        AuthorizationCheck check = query.getAuthCheck();
        check.getPermissionChecks().clear();
        check.setAuthorizationCheckEnabled(false);
        check.setAuthUserId(person.getUserId());
        check.setAuthGroupIds(person.getGroupIds() == null ? List.of() : person.getGroupIds());
        return true;
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
