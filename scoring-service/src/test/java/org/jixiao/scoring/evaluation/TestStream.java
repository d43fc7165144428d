package org.jixiao.scoring.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jixiao.embedded.testing.Infrastructure;
import org.jixiao.events.Cause;
import org.jixiao.events.State;
import org.jixiao.events.Topic;
import org.jixiao.stream.CloudEvents;
import org.jixiao.stream.Json;

/** Writes states to the real stream, as the services that own them do. */
final class TestStream {

    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final int PARTITIONS = 16;

    private TestStream() {}

    static void publish(State... states) {
        publish(List.of(states));
    }

    static void publish(List<? extends State> states) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            states.forEach(state -> producer.send(message(state)));
            producer.flush();
        }
    }

    static Cause cause(State state) {
        return new Cause(
                "test-changed", state.key(), state.revision(), "clerk", Instant.parse("2020-01-02T03:04:05Z"), "变更");
    }

    private static ProducerRecord<String, String> message(State state) {
        Topic topic = Topic.of(state);
        int partition = Utils.toPositive(Utils.murmur2(Utils.utf8(state.department()))) % PARTITIONS;
        ProducerRecord<String, String> message =
                new ProducerRecord<>(topic.topicName(), partition, state.key(), Json.write(state));
        CloudEvents.writeHeaders(
                message.headers(),
                topic,
                UUID.randomUUID().toString(),
                "/" + topic.owner(),
                state.key(),
                Instant.now(),
                Json.write(cause(state)),
                "00-" + TRACE + "-00f067aa0ba902b7-01");
        return message;
    }
}
