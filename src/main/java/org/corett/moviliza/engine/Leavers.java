package org.corett.moviliza.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.corett.moviliza.engine.internal.AsProgram;
import org.corett.moviliza.identity.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever is deleted in Admin leaves as others do when their appointment ends: what she had taken goes back to her group,
 * and mail, sessions, absences and appointments end with it, all or nothing.
 */
@Component
public class Leavers {
    private final People people;
    private final AsProgram asProgram;
    private final TransactionTemplate transaction;

    Leavers(People people, AsProgram asProgram, PlatformTransactionManager transactions) {
        this.people = people;
        this.asProgram = asProgram;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Raises {@link AuthorizationException} for the last administrator: nobody could enter another one. */
    public <T> T deleting(String username, Supplier<T> deletion) {
        return transaction.execute(status -> {
            try {
                asProgram.run(() -> people.remove(username));
            } catch (IllegalStateException e) {
                throw new AuthorizationException(e.getMessage());
            }
            return deletion.get();
        });
    }
}
