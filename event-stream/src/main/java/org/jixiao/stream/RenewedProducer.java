package org.jixiao.stream;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * A producer that is opened when it is needed, and anew after trouble: one that lost its identity never sends again. For
 * one thread only.
 */
public final class RenewedProducer<V> {

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Supplier<? extends Producer<String, V>> opening;
    private @Nullable Producer<String, V> open;

    public RenewedProducer(Supplier<? extends Producer<String, V>> opening) {
        this.opening = opening;
    }

    /** Whatever goes wrong is in the answer; who gets it tells {@link #renewAfter} then. */
    public Future<?> send(Function<Producer<String, V>, ProducerRecord<String, V>> message) {
        try {
            if (open == null) {
                open = opening.get();
            }
            return open.send(message.apply(open));
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    public void renewAfter(Throwable failure) {
        if (!(failure instanceof RetriableException) && !isFaultOfTheRecord(failure)) {
            close();
        }
    }

    /** Only what says so itself: anything else may pass, and must not cost a record its place. */
    public static boolean isFaultOfTheRecord(Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof InvalidRecordException
                || failure instanceof SerializationException;
    }

    public void close() {
        if (open != null) {
            open.close(FAREWELL);
            open = null;
        }
    }
}
