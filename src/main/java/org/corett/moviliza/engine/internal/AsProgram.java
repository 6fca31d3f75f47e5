package org.corett.moviliza.engine.internal;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** What follows from what somebody does is the program's own work, whatever she may do herself. */
@Component
public class AsProgram {
    private final IdentityService identity;

    AsProgram(IdentityService identity) {
        this.identity = identity;
    }

    public void run(Runnable work) {
        Authentication person = identity.getCurrentAuthentication();
        try {
            identity.clearAuthentication();
            work.run();
        } finally {
            identity.setAuthentication(person);
        }
    }
}
