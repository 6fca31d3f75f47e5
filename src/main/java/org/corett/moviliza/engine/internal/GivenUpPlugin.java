package org.corett.moviliza.engine.internal;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.corett.moviliza.engine.GivenUp;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Teaches the engine the job that does given-up work again. */
@Component
class GivenUpPlugin extends AbstractProcessEnginePlugin {
    /** How the database names such jobs. */
    static final String TYPE = "given-up";

    private final ObjectProvider<GivenUp> work;

    GivenUpPlugin(ObjectProvider<GivenUp> work) {
        this.work = work;
    }

    @Override
    @SuppressWarnings("rawtypes") // As the engine declares them.
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<JobHandler> handlers = new ArrayList<>();
        if (engine.getCustomJobHandlers() != null) {
            handlers.addAll(engine.getCustomJobHandlers());
        }
        handlers.add(new Handler());
        engine.setCustomJobHandlers(handlers);
    }

    /** Which work a job stands for. */
    record Reference(String toCanonicalString) implements JobHandlerConfiguration {}

    private final class Handler implements JobHandler<Reference> {
        @Override
        public String getType() {
            return TYPE;
        }

        @Override
        public void execute(
                Reference reference, ExecutionEntity place, CommandContext context, @Nullable String tenant) {
            work.getObject().again(reference.toCanonicalString());
        }

        @Override
        public Reference newConfiguration(String reference) {
            return new Reference(reference);
        }

        @Override
        public void onDelete(Reference reference, JobEntity job) {
            // The work itself stays recorded where it belongs.
        }
    }
}
