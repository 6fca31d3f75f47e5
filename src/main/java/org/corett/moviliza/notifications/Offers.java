package org.corett.moviliza.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.corett.moviliza.engine.TaskOffered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The tasks that one transaction offers, kept until just before its commit, when it is known who is asked for how many. */
final class Offers implements TransactionSynchronization {
    private final List<TaskOffered> tasks = new ArrayList<>();
    private final Consumer<List<TaskOffered>> written;

    private Offers(Consumer<List<TaskOffered>> written) {
        this.written = written;
    }

    /** Adds a task to those of the running transaction. */
    static void add(TaskOffered task, Consumer<List<TaskOffered>> written) {
        Offers offers = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Offers.class::isInstance)
                .map(Offers.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    Offers first = new Offers(written);
                    TransactionSynchronizationManager.registerSynchronization(first);
                    return first;
                });
        offers.tasks.add(task);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        written.accept(tasks);
    }
}
