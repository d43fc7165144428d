package org.jixiao.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
    private static final String TOPIC = "books";

    @TempDir
    static Path folder;

    @Test
    void acknowledged_records_survive_kill_restart_and_a_new_start() throws Exception {
        int port;
        var folder = EmbeddedKafkaTest.folder.resolve("绩效 数据");
        try (var kafka = EmbeddedKafka.start(folder, 0)) {
            port = kafka.port();
            try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
                admin.createTopics(Set.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get();
            }
            write(kafka, "one");

            kafka.kill();
            assertFalse(kafka.alive());
            kafka.restart();

            assertEquals(port, kafka.port());
            write(kafka, "two");
            assertEquals(List.of("one", "two"), read(kafka, 2));
        }
        try (var kafka = EmbeddedKafka.start(folder, port)) {
            assertEquals(List.of("one", "two"), read(kafka, 2));
        }
    }

    @Test
    void paused_it_answers_nobody_and_resumed_it_goes_on() throws Exception {
        try (var kafka = EmbeddedKafka.start(folder, 0);
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            kafka.pause();
            var nodes = admin.describeCluster().nodes();
            assertThrows(TimeoutException.class, () -> nodes.get(1, TimeUnit.SECONDS));

            kafka.resume();
            assertEquals(1, nodes.get().size());
        }
    }

    @Test
    void a_port_in_use_is_left_to_its_owner_and_no_topic_comes_about_by_itself() throws Exception {
        try (var owner = new ServerSocket(0);
                var kafka = EmbeddedKafka.start(folder, owner.getLocalPort());
                var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            assertNotEquals(owner.getLocalPort(), kafka.port());

            var described = admin.describeTopics(Set.of("never-made")).allTopicNames();

            var failure = assertThrows(ExecutionException.class, described::get);
            assertInstanceOf(UnknownTopicOrPartitionException.class, failure.getCause());
        }
    }

    private static void write(EmbeddedKafka kafka, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, value)).get();
        }
    }

    /** Through a consumer group, so that the group's coordinator has to come back as well. */
    private static List<String> read(EmbeddedKafka kafka, int expected) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                kafka.bootstrapServers(),
                "group.id",
                "readers-" + System.nanoTime(),
                "auto.offset.reset",
                "earliest");
        var values = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(Set.of(TOPIC));
            for (int attempt = 0; attempt < 30 && values.size() < expected; attempt++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(r -> values.add(r.value()));
            }
        }
        return values;
    }
}
