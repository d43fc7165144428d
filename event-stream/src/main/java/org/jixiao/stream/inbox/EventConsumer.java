package org.jixiao.stream.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jixiao.events.Topic;
import org.jixiao.stream.Broker;
import org.jixiao.stream.StreamConfig;
import org.jixiao.stream.StreamThread;
import org.jspecify.annotations.Nullable;

/**
 * Reads the stream for a service's {@link StreamListener}: poll a batch, take it in one transaction, set aside what can't
 * be read, commit the offsets. A batch that can't be taken is read again until it can; what was already known is
 * dropped by the inbox, so reading twice is harmless. Who comes to a partition first reads up to its end, and tells the
 * listener then.
 */
@ApplicationScoped
public class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    /** A broker that is away must not keep the service from stopping. */
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final Instance<StreamListener> listeners;
    private final Subscription subscription;
    private final Intake intake;
    private final Broker broker;
    private final StreamConfig config;
    private final Counter received;
    private final StreamThread thread;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private volatile long lag;

    @Inject
    public EventConsumer(
            Instance<StreamListener> listeners,
            Subscription subscription,
            Intake intake,
            Broker broker,
            StreamConfig config,
            MeterRegistry metrics) {
        this.listeners = listeners;
        this.subscription = subscription;
        this.intake = intake;
        this.broker = broker;
        this.config = config;
        this.received = metrics.counter("jixiao.stream.received");
        this.thread = new StreamThread("event-consumer", config.pause(), this::readAndTake);
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        if (listeners.isResolvable()) {
            metrics.gauge("jixiao.stream.lag", this, reading -> reading.lag);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (listeners.isResolvable()) {
            thread.stop(() -> {
                KafkaConsumer<String, byte[]> reading = consumer;
                if (reading != null) {
                    reading.wakeup();
                }
            });
        }
    }

    private void readAndTake() {
        broker.ensureTopics();
        KafkaConsumer<String, byte[]> reading = subscription.open();
        consumer = reading;
        try {
            CatchUp catchUp = new CatchUp(reading);
            reading.subscribe(
                    listeners.get().topics().stream().map(Topic::topicName).toList(), catchUp);
            while (!thread.isStopping()) {
                ConsumerRecords<String, byte[]> messages = reading.poll(POLL);
                if (!messages.isEmpty()) {
                    takeOrRewind(reading, catchUp, messages);
                } else {
                    worked(intake::recount);
                }
                if (!catchUp.isOver()) {
                    worked(() -> tellIfThere(catchUp));
                }
                lag = lagOf(reading);
            }
        } catch (WakeupException e) {
            LOG.debug("The service stops: leaving the group");
        } finally {
            consumer = null;
            reading.close(CloseOptions.timeout(FAREWELL));
        }
    }

    private void takeOrRewind(
            KafkaConsumer<String, byte[]> reading, CatchUp catchUp, ConsumerRecords<String, byte[]> messages) {
        received.increment(messages.count());
        Consumer<Batch> way = catchUp.isOver() ? intake::take : intake::keep;
        if (worked(() -> way.accept(Batch.of(messages, config.largestEvent())))) {
            commit(reading);
        } else {
            rewind(reading, messages);
        }
    }

    private void tellIfThere(CatchUp catchUp) {
        if (catchUp.isThere()) {
            intake.tellKept(catchUp.departments());
            catchUp.end();
        }
    }

    /** Whether it did; if not, a pause is over. */
    private boolean worked(Runnable work) {
        try {
            work.run();
            thread.works();
            return true;
        } catch (WakeupException e) {
            throw e;
        } catch (Throwable e) {
            // Errors too: whatever a listener throws, its events must not be passed over.
            thread.fails(e);
            thread.pause();
            return false;
        }
    }

    private static void rewind(KafkaConsumer<String, byte[]> reading, ConsumerRecords<String, byte[]> messages) {
        for (TopicPartition partition : messages.partitions()) {
            reading.seek(partition, messages.records(partition).get(0).offset());
        }
    }

    private static void commit(KafkaConsumer<String, byte[]> reading) {
        try {
            reading.commitSync();
        } catch (CommitFailedException | RebalanceInProgressException | RetriableException e) {
            LOG.infof("Offsets are committed later, what was taken may come again: %s", e.getMessage());
        }
    }

    /** Messages known to wait, as the last fetches told; asks nobody. */
    private static long lagOf(KafkaConsumer<String, byte[]> reading) {
        return reading.assignment().stream()
                .mapToLong(partition -> reading.currentLag(partition).orElse(0))
                .sum();
    }
}
