package org.corett.moviliza.engine.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.corett.moviliza.engine.CasesMoved;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells of the cases that a transaction moved, once, just before its commit, when the engine has written its rows. */
@Component
class MovedCases extends AbstractProcessEnginePlugin implements HistoryEventHandler {
    private final ApplicationEventPublisher events;
    private final ObjectProvider<AsProgram> asProgram;

    MovedCases(ApplicationEventPublisher events, ObjectProvider<AsProgram> asProgram) {
        this.events = events;
        this.asProgram = asProgram;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.getCustomHistoryEventHandlers().add(this);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        boolean moves = event instanceof HistoricProcessInstanceEventEntity
                || event instanceof HistoricActivityInstanceEventEntity;
        if (moves
                && event.getProcessInstanceId() != null
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            moved().runs.add(event.getProcessInstanceId());
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> several) {
        several.forEach(this::handleEvent);
    }

    private InOneTransaction moved() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(InOneTransaction.class::isInstance)
                .map(InOneTransaction.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    InOneTransaction first = new InOneTransaction(this::tell);
                    TransactionSynchronizationManager.registerSynchronization(first);
                    return first;
                });
    }

    /** The person who moved them may read less of a case than its record holds. */
    private void tell(Set<String> runs) {
        asProgram.getObject().run(() -> events.publishEvent(new CasesMoved(Set.copyOf(runs))));
    }

    /** What one transaction moved. */
    private static final class InOneTransaction implements TransactionSynchronization {
        private final Set<String> runs = new LinkedHashSet<>();
        private final Consumer<Set<String>> told;

        InOneTransaction(Consumer<Set<String>> told) {
            this.told = told;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            told.accept(runs);
        }
    }
}
