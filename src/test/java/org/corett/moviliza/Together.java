package org.corett.moviliza;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two who do something in the same moment. */
public final class Together {
    private Together() {}

    /** What came of each, in their order. */
    public static <T> List<T> call(Callable<T> one, Callable<T> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<T>> begun = new ArrayList<>();
            for (Callable<T> act : List.of(one, other)) {
                begun.add(both.submit(() -> {
                    start.await();
                    return act.call();
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> each : begun) {
                done.add(each.get());
            }
            return done;
        } finally {
            both.shutdown();
        }
    }
}
