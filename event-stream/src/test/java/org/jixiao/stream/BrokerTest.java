package org.jixiao.stream;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.jixiao.embedded.testing.Infrastructure;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class BrokerTest {

    @Inject
    Broker broker;

    @Test
    void every_topic_is_compacted_and_has_sixteen_partitions_and_dead_letters_are_kept_whole() throws Exception {
        broker.ensureTopics();

        for (Topic topic : Topic.values()) {
            assertEquals(16, partitions(topic.topicName()), topic.topicName());
            assertEquals("compact", setting(topic.topicName(), "cleanup.policy"));
            assertEquals(1, partitions(topic.deadLetterName()), topic.deadLetterName());
            assertEquals("delete", setting(topic.deadLetterName(), "cleanup.policy"));
        }
    }

    @Test
    void topics_that_exist_stay_as_they_are() throws Exception {
        broker.ensureTopics();

        broker.topicsMayBeGone();
        broker.ensureTopics();

        assertEquals(16, partitions(Topic.INDICATORS.topicName()));
    }

    @Test
    void a_topic_made_under_a_smaller_limit_takes_the_largest_event_afterwards() throws Exception {
        broker.ensureTopics();
        RawTopics.letTopicTake(Topic.PLANS, 1_048_576);
        await().until(() -> limitOfPlans().equals("1048576"));

        // Again where the service's own threads, which have just started, say that all was looked after.
        await().untilAsserted(() -> {
            broker.topicsMayBeGone();
            broker.ensureTopics();
            assertEquals(Integer.toString(broker.largestMessage()), limitOfPlans());
        });
    }

    private static String limitOfPlans() throws Exception {
        return setting(Topic.PLANS.topicName(), "max.message.bytes");
    }

    private static int partitions(String topic) throws Exception {
        try (var admin = admin()) {
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
        }
    }

    private static String setting(String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (var admin = admin()) {
            return admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .get(name)
                    .value();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.<String, Object>of(
                "bootstrap.servers", Infrastructure.kafka().bootstrapServers()));
    }
}
