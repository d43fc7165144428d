package org.jixiao.budget.department;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntUnaryOperator;

/** Many writers who begin in the same moment. */
final class AtOnce {

    private AtOnce() {}

    /** What each of them was answered, in their order. */
    static List<Integer> statuses(int writers, IntUnaryOperator write) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            CountDownLatch ready = new CountDownLatch(writers);
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int writer = i;
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return write.applyAsInt(writer);
                }));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> one : running) {
                statuses.add(one.get());
            }
            return statuses;
        } finally {
            threads.shutdown();
        }
    }
}
