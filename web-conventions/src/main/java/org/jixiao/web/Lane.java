package org.jixiao.web;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Runs few of its tasks at once on the service's threads, the others in order after them: hundreds that wait or follow and
 * are woken together leave threads and connections of the database to everybody else.
 */
public final class Lane implements Executor {

    private static final int AT_ONCE = 4;

    private final Queue<Runnable> queue = new ArrayDeque<>();
    private int running;

    @Override
    public void execute(Runnable task) {
        synchronized (queue) {
            if (running == AT_ONCE) {
                queue.add(task);
                return;
            }
            running++;
        }
        start(task);
    }

    private void start(Runnable task) {
        Infrastructure.getDefaultWorkerPool().execute(() -> {
            try {
                task.run();
            } finally {
                next();
            }
        });
    }

    private void next() {
        Runnable task;
        synchronized (queue) {
            task = queue.poll();
            if (task == null) {
                running--;
                return;
            }
        }
        start(task);
    }
}
