package org.corett.moviliza.engine.internal;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.corett.moviliza.shared.ClockMoved;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Timers and due dates follow the program's clock. */
@Component
class EngineClock {
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void follow(ClockMoved moved) {
        ClockUtil.reset();
        ClockUtil.offset(moved.offset().toMillis());
    }
}
