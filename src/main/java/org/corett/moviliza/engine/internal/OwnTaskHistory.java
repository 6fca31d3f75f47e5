package org.corett.moviliza.engine.internal;

import java.util.List;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.corett.moviliza.engine.EngineFailure;

/**
 * Lets a person find her own open task in the history by its id, which the REST interface asks before it shows or takes
 * a comment; everything else of the history needs a grant.
 */
class OwnTaskHistory extends HistoricTaskInstanceManager {
    @Override
    public List<HistoricTaskInstance> findHistoricTaskInstancesByQueryCriteria(
            HistoricTaskInstanceQueryImpl query, Page page) {
        List<HistoricTaskInstance> found = mine(query)
                ? getCommandContext()
                        .runWithoutAuthorization(() -> super.findHistoricTaskInstancesByQueryCriteria(query, page))
                : super.findHistoricTaskInstancesByQueryCriteria(query, page);
        if (found.isEmpty() && query.getTaskId() != null) {
            // The REST interface calls a comment on a task that it does not find a bad request.
            EngineFailure.seen(new NullValueException("no task of hers: " + query.getTaskId()));
        }
        return found;
    }

    private boolean mine(HistoricTaskInstanceQueryImpl query) {
        if (query.getTaskId() == null || query.isOrQueryActive() || getCurrentAuthentication() == null) {
            return false;
        }
        TaskEntity open = getCommandContext().getTaskManager().findTaskById(query.getTaskId());
        return open != null && OwnTaskChecker.mine(open);
    }

    /** Opens this history where the engine asks for its own. */
    static final class Factory implements SessionFactory {
        @Override
        public Class<?> getSessionType() {
            return HistoricTaskInstanceManager.class;
        }

        @Override
        public Session openSession() {
            return new OwnTaskHistory();
        }
    }
}
