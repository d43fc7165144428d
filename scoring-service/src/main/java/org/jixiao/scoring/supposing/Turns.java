package org.jixiao.scoring.supposing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** Few long searches at once: whoever asks for more of them waits briefly, and holds neither the others' cores nor threads. */
@ApplicationScoped
class Turns {

    private static final int AT_ONCE = 2;
    private static final int WAITING = 16;
    private static final int SECONDS = 3;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** @throws Refusal 503 where too many are at it */
    <T> T take(Supplier<T> search) {
        if (!comes()) {
            throw Refusal.busy(new Text(
                    "正在进行的差距分析过多，请稍后重试。",
                    "Too many are asking at once what is missing to reach a grade, try again soon."));
        }
        try {
            return search.get();
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
