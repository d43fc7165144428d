package org.jixiao.stream.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jixiao.events.Event;
import org.jixiao.events.Topic;
import org.jixiao.stream.Broker;
import org.jixiao.stream.CloudEvents;
import org.jixiao.stream.StreamConfig;
import org.jixiao.stream.StreamThread;
import org.jspecify.annotations.Nullable;

/**
 * Reads the stream for a service's {@link StreamListener}: poll a batch, take it in one transaction, commit offsets. A
 * batch that can't be taken is read again until it can; what was already known is dropped by the inbox, so reading
 * twice is harmless.
 */
@ApplicationScoped
public class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Instance<StreamListener> listeners;
    private final Intake intake;
    private final DeadLetters deadLetters;
    private final Broker broker;
    private final StreamConfig config;
    private final String group;
    private final MeterRegistry metrics;
    private final StreamThread thread;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private int failures;

    @Inject
    public EventConsumer(
            Instance<StreamListener> listeners,
            Intake intake,
            DeadLetters deadLetters,
            Broker broker,
            StreamConfig config,
            @ConfigProperty(name = "quarkus.application.name") String group,
            MeterRegistry metrics) {
        this.listeners = listeners;
        this.intake = intake;
        this.deadLetters = deadLetters;
        this.broker = broker;
        this.config = config;
        this.group = group;
        this.metrics = metrics;
        this.thread = new StreamThread("event-consumer", config.pause(), this::readAndTake);
    }

    void start(@Observes StartupEvent event) {
        if (listeners.isResolvable()) {
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
        try (KafkaConsumer<String, byte[]> reading = connect()) {
            consumer = reading;
            reading.subscribe(
                    listeners.get().topics().stream().map(Topic::topicName).toList());
            while (!thread.isStopping()) {
                ConsumerRecords<String, byte[]> batch = reading.poll(POLL);
                if (!batch.isEmpty()) {
                    takeOrRewind(reading, batch);
                }
            }
        } catch (WakeupException e) {
            LOG.debug("The service stops: leaving the group");
        } finally {
            consumer = null;
        }
    }

    private void takeOrRewind(KafkaConsumer<String, byte[]> reading, ConsumerRecords<String, byte[]> batch) {
        metrics.counter("jixiao.stream.received").increment(batch.count());
        try {
            take(newestOfEachKey(batch));
            failures = 0;
            thread.works();
        } catch (Exception e) {
            failures++;
            thread.fails(e);
            for (TopicPartition partition : batch.partitions()) {
                reading.seek(partition, batch.records(partition).get(0).offset());
            }
            thread.pause();
            return;
        }
        commit(reading);
    }

    /** All at once; after too many failures that are not the database's, one by one, to find the one that is to blame. */
    private void take(Collection<Event> events) throws Exception {
        if (failures < config.tries() || !intake.databaseAnswers()) {
            metrics.counter("jixiao.stream.applied").increment(intake.take(List.copyOf(events)));
            return;
        }
        for (Event event : events) {
            try {
                intake.take(List.of(event));
            } catch (Exception e) {
                if (!intake.databaseAnswers()) {
                    throw e;
                }
                deadLetters.send(event, "the service can't take it: " + e);
            }
        }
    }

    private Collection<Event> newestOfEachKey(ConsumerRecords<String, byte[]> batch) {
        Map<String, Event> newest = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> message : batch) {
            try {
                Event event = CloudEvents.read(message);
                newest.merge(message.topic() + " " + message.key(), event, EventConsumer::newer);
            } catch (CloudEvents.Unreadable e) {
                deadLetters.send(message, e.getMessage());
            }
        }
        return new ArrayList<>(newest.values());
    }

    private static Event newer(Event one, Event other) {
        return other.state().revision() > one.state().revision() ? other : one;
    }

    private void commit(KafkaConsumer<String, byte[]> reading) {
        try {
            reading.commitSync();
        } catch (CommitFailedException | RetriableException e) {
            LOG.infof("Offsets are committed later, what was taken may come again: %s", e.getMessage());
        }
    }

    private KafkaConsumer<String, byte[]> connect() {
        return new KafkaConsumer<>(
                broker.settings(Map.of(
                        "group.id",
                        group,
                        "enable.auto.commit",
                        false,
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed",
                        "fetch.min.bytes",
                        1,
                        "max.poll.records",
                        config.batch(),
                        "session.timeout.ms",
                        (int) config.sessionTimeout().toMillis(),
                        "heartbeat.interval.ms",
                        (int) config.sessionTimeout().toMillis() / 3,
                        "default.api.timeout.ms",
                        5_000,
                        "partition.assignment.strategy",
                        CooperativeStickyAssignor.class.getName())),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
