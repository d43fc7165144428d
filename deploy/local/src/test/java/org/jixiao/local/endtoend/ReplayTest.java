package org.jixiao.local.endtoend;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.jixiao.local.story.Scorecard;
import org.jixiao.local.suite.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(House.class)
class ReplayTest {

    private static final List<String> READ_BY_SCORING = List.of("jixiao.budgets", "jixiao.indicators");
    private static final List<String> READ_BY_REPORT =
            List.of("jixiao.departments", "jixiao.budgets", "jixiao.plans", "jixiao.indicators", "jixiao.scorecards");

    @Test
    void all_topics_again_from_the_start_change_nothing() throws Exception {
        // Given
        Office office = Office.asEntered("420104-P01");
        office.waive("B12");
        Scorecard card = office.scorecard();
        long report = office.reportOf(card).path("revision").asLong();

        // When both readers start with everything before them
        forgetAndRestart(Service.SCORING, READ_BY_SCORING);
        forgetAndRestart(Service.REPORT, READ_BY_REPORT);

        // Then
        assertEquals(card.version(), office.scorecard().version());
        assertEquals(card.json(), office.scorecard().json());
        assertEquals(report, office.reportOf(card).path("revision").asLong());
    }

    private static void forgetAndRestart(Service service, List<String> topics) throws Exception {
        var process = House.suite().process(service);
        process.close();
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", House.suite().platform().kafka().bootstrapServers()))) {
            admin.deleteConsumerGroups(List.of(service.module())).all().get();
            process.restart();
            await().atMost(Office.PATIENCE).until(() -> hasReadAll(admin, service, topics));
        }
    }

    private static boolean hasReadAll(Admin admin, Service group, List<String> topics)
            throws ExecutionException, InterruptedException {
        var read = admin.listConsumerGroupOffsets(group.module())
                .partitionsToOffsetAndMetadata()
                .get();
        return written(admin, topics).entrySet().stream().allMatch(end -> {
            var offset = read.get(end.getKey());
            return end.getValue() == 0 || offset != null && offset.offset() >= end.getValue();
        });
    }

    private static Map<TopicPartition, Long> written(Admin admin, List<String> topics)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get()
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(partition ->
                                ends.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> written = new HashMap<>();
        admin.listOffsets(ends).all().get().forEach((partition, end) -> written.put(partition, end.offset()));
        return written;
    }
}
