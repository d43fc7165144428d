package org.jixiao.stream.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jixiao.events.Topic;
import org.jixiao.stream.Broker;
import org.jixiao.stream.StreamConfig;

/**
 * Reads topics from their beginning into the {@link Replica}, beside the group that reads for the inbox: to the ends they
 * had at first, a batch at a time, and after a crash from where it was left.
 */
@ApplicationScoped
public class Rereading {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final Replica replica;
    private final Subscription subscription;
    private final Broker broker;
    private final StreamConfig config;

    @Inject
    Rereading(Replica replica, Subscription subscription, Broker broker, StreamConfig config) {
        this.replica = replica;
        this.subscription = subscription;
        this.broker = broker;
        this.config = config;
    }

    /**
     * Notes what is to be read; what the replica held is forgotten.
     *
     * @param evidence those the inbox takes
     * @param more others
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(Set<Topic> evidence, Topic... more) {
        broker.ensureTopics();
        replica.clear();
        // In this order: what is held was on its topic before the end that is asked for then.
        replica.noteHeld(evidence);
        Set<Topic> topics = EnumSet.copyOf(evidence);
        topics.addAll(List.of(more));
        replica.add(places(topics));
    }

    /**
     * Reads on.
     *
     * @param isStopping asked after each batch
     * @return whether all is read
     */
    public boolean goOn(BooleanSupplier isStopping) {
        try (KafkaConsumer<String, byte[]> reading = subscription.openAlone()) {
            List<Place> ahead = replica.ahead();
            reading.assign(ahead.stream().map(Place::on).toList());
            ahead.forEach(place -> reading.seek(place.on(), place.next()));
            while (!ahead.isEmpty()) {
                if (isStopping.getAsBoolean()) {
                    return false;
                }
                Batch batch = Batch.of(reading.poll(POLL), config.largestEvent());
                List<Place> places =
                        ahead.stream().map(place -> readTo(reading, place)).toList();
                QuarkusTransaction.requiringNew().run(() -> replica.keep(batch, places));
                Map<Boolean, List<Place>> byEnd = places.stream().collect(Collectors.partitioningBy(Place::isAtEnd));
                reading.pause(byEnd.get(true).stream().map(Place::on).toList());
                ahead = byEnd.get(false);
            }
        }
        return true;
    }

    private static Place readTo(KafkaConsumer<String, byte[]> reading, Place place) {
        return place.at(isRead(reading, place) ? place.pastLast() : reading.position(place.on()));
    }

    /** Also where nothing is left before the end: it may have been cut off. */
    private static boolean isRead(KafkaConsumer<String, byte[]> reading, Place place) {
        return reading.position(place.on()) >= place.pastLast()
                || reading.currentLag(place.on()).orElse(1) == 0;
    }

    private List<Place> places(Set<Topic> topics) {
        try (KafkaConsumer<String, byte[]> asking = subscription.openAlone()) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> asking.partitionsFor(topic.topicName()).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            asking.assign(partitions);
            Map<TopicPartition, Long> first = asking.beginningOffsets(partitions);
            Map<TopicPartition, Long> pastLast = asking.endOffsets(partitions);
            return partitions.stream()
                    .map(on -> new Place(on.topic(), on.partition(), first.get(on), pastLast.get(on)))
                    .toList();
        }
    }
}
