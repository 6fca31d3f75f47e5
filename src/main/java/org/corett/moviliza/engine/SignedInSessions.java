package org.corett.moviliza.engine;

import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Ends the sessions of whoever loses a role: what she sees and does from then on is what she is from then on. */
@Component
class SignedInSessions {
    private final SessionRegistry sessions;

    SignedInSessions(SessionRegistry sessions) {
        this.sessions = sessions;
    }

    @TransactionalEventListener
    void end(RoleLost lost) {
        sessions.getAllSessions(lost.username(), false).forEach(SessionInformation::expireNow);
    }
}
