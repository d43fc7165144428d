package org.jixiao.stream.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Assignment;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.GroupSubscription;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jixiao.events.Topic;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final List<String> TOPICS =
            List.of(Topic.BUDGETS.topicName(), Topic.INDICATORS.topicName(), Topic.PLANS.topicName());

    @Test
    void a_department_is_with_one_instance_whatever_the_topic() throws Exception {
        // Given
        var news = new org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription(TOPICS);
        var instances = Map.of("a", news, "b", news, "c", news);

        // When
        var assigned = Subscription.ASSIGNOR
                .getConstructor()
                .newInstance()
                .assign(cluster(), new GroupSubscription(instances))
                .groupAssignment();

        // Then
        for (Assignment one : assigned.values()) {
            var first = numbers(one, TOPICS.get(0));
            TOPICS.forEach(topic -> assertEquals(first, numbers(one, topic), topic));
        }
        assertEquals(
                16L * TOPICS.size(),
                assigned.values().stream()
                        .mapToLong(one -> one.partitions().size())
                        .sum());
    }

    private static Set<Integer> numbers(Assignment one, String topic) {
        return one.partitions().stream()
                .filter(partition -> partition.topic().equals(topic))
                .map(TopicPartition::partition)
                .collect(Collectors.toSet());
    }

    private static Cluster cluster() {
        var node = new Node(1, "broker", 9092);
        var all = new Node[] {node};
        var partitions = TOPICS.stream()
                .flatMap(topic ->
                        IntStream.range(0, 16).mapToObj(number -> new PartitionInfo(topic, number, node, all, all)))
                .toList();
        return new Cluster("cluster", List.of(node), partitions, Set.of(), Set.of());
    }
}
