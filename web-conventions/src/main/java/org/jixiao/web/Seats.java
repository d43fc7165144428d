package org.jixiao.web;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** So many may wait or follow at once, for each connection costs memory: whoever comes beyond is told to come again. */
public final class Seats {

    private final Semaphore free;
    private final Text full;

    /** @param full what is told to whoever finds no seat */
    public Seats(int most, Text full) {
        this.free = new Semaphore(most);
        this.full = full;
    }

    /**
     * @return gives the seat back, once
     * @throws Refusal 503 where all are taken
     */
    public Runnable take() {
        if (!free.tryAcquire()) {
            throw Refusal.busy(full);
        }
        AtomicBoolean left = new AtomicBoolean();
        return () -> {
            if (left.compareAndSet(false, true)) {
                free.release();
            }
        };
    }
}
