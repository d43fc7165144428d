package org.jixiao.stream;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jixiao.events.Topic;

/** The broker as an administrator sees it: is it there, and are the topics? */
@ApplicationScoped
public class Broker {

    private static final Logger LOG = Logger.getLogger(Broker.class);
    private static final Duration ANSWER_HOLDS = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Bytes around a state and its cause: key, other headers, the frame of a record. */
    private static final int WRAPPING = 64 * 1024;

    private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(90);

    private final Map<String, Object> connection;
    private final StreamConfig config;
    private volatile boolean topicsExist;
    private boolean lastAnswer = true;
    private long askAgainAt = System.nanoTime();
    private volatile Admin admin;

    @Inject
    public Broker(@Identifier("default-kafka-broker") Map<String, Object> connection, StreamConfig config) {
        this.connection = connection;
        this.config = config;
    }

    /** Connection settings with more of one's own. */
    public Map<String, Object> settings(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("reconnect.backoff.max.ms", 500);
        settings.putAll(more);
        return settings;
    }

    /** One that gives up soon: whoever sends tries again by himself. */
    public <V> RenewedProducer<V> producer(Serializer<V> values, Map<String, Object> more) {
        Map<String, Object> settings = settings(Map.of(
                "acks", "all", "max.block.ms", 5_000, "request.timeout.ms", 5_000, "delivery.timeout.ms", 10_000));
        settings.putAll(more);
        return new RenewedProducer<>(() -> new KafkaProducer<>(settings, new StringSerializer(), values));
    }

    /** Bytes of a message that holds the largest event: what producer, topic and consumer must take. */
    public int largestMessage() {
        return config.largestEvent() + WRAPPING;
    }

    /**
     * Whoever comes first creates them, compacted; those that exist stay as they are, but take the largest event
     * afterwards. Blocks while the broker is away.
     */
    public void ensureTopics() {
        if (topicsExist) {
            return;
        }
        List<NewTopic> topics = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            topics.add(new NewTopic(topic.topicName(), config.partitions(), config.replicas())
                    .configs(Map.of(
                            TopicConfig.CLEANUP_POLICY_CONFIG,
                            TopicConfig.CLEANUP_POLICY_COMPACT,
                            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                            Integer.toString(largestMessage()))));
            topics.add(new NewTopic(topic.deadLetterName(), 1, config.replicas())
                    .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(DEAD_LETTERS_KEPT.toMillis()))));
        }
        admin().createTopics(topics).values().values().forEach(Broker::createdOrThere);
        letTopicsTakeTheLargestEvent();
        topicsExist = true;
    }

    private static void createdOrThere(Future<?> created) {
        try {
            answerOf(created);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("Topics can't be created", e.getCause());
            }
        }
    }

    /** A topic made under a smaller limit would refuse what was already acknowledged. */
    private void letTopicsTakeTheLargestEvent() {
        List<ConfigResource> topics = Arrays.stream(Topic.values())
                .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName()))
                .toList();
        AlterConfigOp limit = new AlterConfigOp(
                new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(largestMessage())),
                AlterConfigOp.OpType.SET);
        try {
            Map<ConfigResource, Collection<AlterConfigOp>> tooTight = new HashMap<>();
            answerOf(admin().describeConfigs(topics).all()).forEach((topic, settings) -> {
                String bytes =
                        settings.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value();
                if (Integer.parseInt(bytes) < largestMessage()) {
                    LOG.infof("%s takes %s bytes, from now on %d", topic.name(), bytes, largestMessage());
                    tooTight.put(topic, List.of(limit));
                }
            });
            answerOf(admin().incrementalAlterConfigs(tooTight).all());
        } catch (ExecutionException e) {
            throw new KafkaException("Topics can't be made to take the largest event", e.getCause());
        }
    }

    private static <T> T answerOf(Future<T> asked) throws ExecutionException {
        try {
            return asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new KafkaException("Topics can't be looked after: the broker doesn't answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while looking after topics", e);
        }
    }

    /** After trouble: a broker that comes back with nothing gets its topics again. */
    public void topicsMayBeGone() {
        topicsExist = false;
    }

    /** Whether a broker answers within a second; asked at most every five, so that health checks cost nothing. */
    public synchronized boolean answers() {
        long now = System.nanoTime();
        if (now >= askAgainAt) {
            boolean answers = asked();
            if (answers != lastAnswer) {
                LOG.infof("The broker %s", answers ? "answers" : "is away: news waits in the outbox");
            }
            lastAnswer = answers;
            askAgainAt = System.nanoTime() + ANSWER_HOLDS.toNanos();
        }
        return lastAnswer;
    }

    private boolean asked() {
        try {
            return !admin().describeCluster().nodes().get(1, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings(Map.of(
                    "request.timeout.ms", (int) PATIENCE.toMillis(),
                    "default.api.timeout.ms", (int) PATIENCE.toMillis())));
        }
        return admin;
    }

    @PreDestroy
    void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
