package org.jixiao.indicator.filing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.jixiao.embedded.testing.Infrastructure;
import org.jixiao.events.Topic;

/** Reads a topic from its start. */
public final class TopicReader {

    private TopicReader() {}

    /** All records of a key, in their order, once there are this many. */
    public static List<ConsumerRecord<String, byte[]>> await(Topic topic, String key, int count) {
        return await(topic, key::equals, count);
    }

    public static List<ConsumerRecord<String, byte[]>> await(Topic topic, Predicate<String> key, int count) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Map<String, Object> config =
                Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers(), "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    if (key.test(message.key())) {
                        found.add(message);
                    }
                });
                return found.size() >= count;
            });
        }
        return found;
    }
}
