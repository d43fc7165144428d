package org.jixiao.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Few long pieces of work at once: whoever asks for more waits briefly, and takes neither the others' cores nor the memory. */
public final class Turns {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 16;
    private static final int SECONDS = 3;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Text tooMany;

    /** @param tooMany what is told to whoever gets no turn */
    public Turns(Text tooMany) {
        this.tooMany = tooMany;
    }

    /** @throws Refusal 503 where too many are at it */
    public <T> T take(Supplier<T> work) {
        if (!comes()) {
            throw Refusal.busy(tooMany);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean comes() {
        try {
            return turns.getQueueLength() < WAITING && turns.tryAcquire(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
