package org.corett.moviliza.engine.internal;

import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContext;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContextEntry;
import org.camunda.bpm.engine.impl.oplog.UserOperationLogContextEntryBuilder;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.corett.moviliza.identity.LanguageChosen;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts the choice of a language into the engine's log of operations, where every other change of a user stands: whose,
 * when, from what and to what. The public interface takes no entries.
 */
@Component
class ChosenLanguages {
    private final ObjectProvider<ProcessEngine> engine;

    ChosenLanguages(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    private static void restore(IdentityService identity, @Nullable Authentication before) {
        if (before == null) {
            identity.clearAuthentication();
        } else {
            identity.setAuthentication(before);
        }
    }

    @EventListener
    void record(LanguageChosen chosen) {
        UserOperationLogContextEntry entry = UserOperationLogContextEntryBuilder.entry(
                        UserOperationLogEntry.OPERATION_TYPE_UPDATE, EntityTypes.USER)
                .category(UserOperationLogEntry.CATEGORY_ADMIN)
                .propertyChanges(new PropertyChange(
                        "language", chosen.before().name(), chosen.after().name()))
                .create();
        UserOperationLogContext log = new UserOperationLogContext();
        log.addEntry(entry);
        var settings = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        IdentityService identity = settings.getIdentityService();
        Authentication before = identity.getCurrentAuthentication();
        settings.getCommandExecutorTxRequired().execute(context -> {
            // Everybody chooses her own; the engine logs nothing of somebody whom it does not know.
            identity.setAuthenticatedUserId(chosen.username());
            try {
                context.getOperationLogManager().logUserOperations(log);
            } finally {
                restore(identity, before);
            }
            return null;
        });
    }
}
