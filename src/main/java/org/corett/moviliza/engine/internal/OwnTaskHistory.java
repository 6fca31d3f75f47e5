package org.corett.moviliza.engine.internal;

import java.util.List;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Lets a person find her own open task in the history by its id, which the REST interface asks before it shows or takes
 * a comment; everything else of the history needs a grant.
 */
class OwnTaskHistory extends HistoricTaskInstanceManager {
    @Override
    public List<HistoricTaskInstance> findHistoricTaskInstancesByQueryCriteria(
            HistoricTaskInstanceQueryImpl query, Page page) {
        return mine(query)
                ? getCommandContext()
                        .runWithoutAuthorization(() -> super.findHistoricTaskInstancesByQueryCriteria(query, page))
                : super.findHistoricTaskInstancesByQueryCriteria(query, page);
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
