package org.corett.moviliza.engine.internal;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.corett.moviliza.shared.ClockMoved;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Timers and due dates follow the program's clock. */
@Component
class EngineClock {
    private final ObjectProvider<JobExecutor> jobs;

    EngineClock(ObjectProvider<JobExecutor> jobs) {
        this.jobs = jobs;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void follow(ClockMoved moved) {
        ClockUtil.reset();
        ClockUtil.offset(moved.offset().toMillis());
        // What has become due runs at once instead of at the engine's next look, which may be a minute away.
        jobs.ifAvailable(JobExecutor::jobWasAdded);
    }
}
