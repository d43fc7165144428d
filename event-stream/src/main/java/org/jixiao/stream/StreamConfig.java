package org.jixiao.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service speaks on the stream; the broker itself is {@code kafka.bootstrap.servers}. */
@ConfigMapping(prefix = "jixiao.stream")
public interface StreamConfig {

    /** Partitions of a topic when it is created. */
    @WithDefault("16")
    int partitions();

    /** One replica survives a crash, not the loss of a disk: an installation with three brokers says 3. */
    @WithDefault("1")
    short replicas();

    /**
     * Bytes of the largest event, its state and its cause: a larger one is refused before it is committed, and all that
     * stands between there and a consumer's inbox takes this much. Lower it only where no larger event is left.
     */
    @WithDefault("4194304")
    int largestEvent();

    /**
     * Bytes that the indicators of a department's year may have together, so that its scorecard is no larger than an event
     * may be: at worst a card tells a measure three times, as evidence, in its reason and in a finding. What remains is its
     * scheme's.
     */
    default int largestYear() {
        return largestEvent() / 16 * 5;
    }

    /** Outbox rows sent, or events taken, in one transaction. */
    @WithDefault("100")
    int batch();

    /** Bytes of states after which no further outbox row joins a transaction: at most one event more is in memory. */
    @WithDefault("8388608")
    int batchBytes();

    /** Tries before a row that the broker refuses is parked, or an event that a listener can't take is set aside. */
    @WithDefault("5")
    int tries();

    /** How long the relay waits for a wake-up before it looks by itself, and anyone before they try again. */
    @WithDefault("1s")
    Duration pause();

    /** After this long without a sign of life a consumer's partitions go to another. */
    @WithDefault("6s")
    Duration sessionTimeout();
}
