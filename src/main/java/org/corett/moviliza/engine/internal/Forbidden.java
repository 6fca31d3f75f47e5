package org.corett.moviliza.engine.internal;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeployCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.RecalculateJobDuedateCmd;
import org.camunda.bpm.engine.impl.cmd.SetJobDuedateCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * What nobody may do from outside, administrators neither: bring code along, whose expressions would reach what is sealed,
 * and end a term before its time.
 */
final class Forbidden {
    private static final Set<Class<?>> EVER =
            Set.of(DeployCmd.class, SetJobDuedateCmd.class, RecalculateJobDuedateCmd.class);

    private Forbidden() {}

    static void toEverybody(Command<?> command, ProcessEngineConfigurationImpl engine) {
        if (EVER.contains(command.getClass()) || command instanceof ExecuteJobsCmd jobs && early(jobs, engine)) {
            throw new AuthorizationException(
                    "not from outside: " + command.getClass().getSimpleName());
        }
    }

    /** Whether a timer would run before its time; a job that failed may be tried again. */
    private static boolean early(ExecuteJobsCmd jobs, ProcessEngineConfigurationImpl engine) {
        String id = (String) CommandGate.field(jobs, "jobId");
        return engine.getCommandExecutorTxRequired().execute(context -> {
            JobEntity job = id == null ? null : context.getJobManager().findJobById(id);
            return job != null && job.getDuedate() != null && job.getDuedate().after(ClockUtil.getCurrentTime());
        });
    }
}
