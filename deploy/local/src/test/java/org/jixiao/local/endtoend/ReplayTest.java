package org.jixiao.local.endtoend;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.jixiao.local.story.Scorecard;
import org.jixiao.local.suite.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(House.class)
class ReplayTest {

    @Test
    void all_topics_again_from_the_start_change_nothing() throws Exception {
        // Given
        Office office = Office.asEntered("420104-P01");
        office.waive("B12");
        Scorecard card = office.scorecard();
        long report = office.reportOf(card).path("revision").asLong();

        // When both readers start with everything before them
        forgetAndRestart(Service.SCORING);
        forgetAndRestart(Service.REPORT);

        // Then
        assertEquals(card.version(), office.scorecard().version());
        assertEquals(card.json(), office.scorecard().json());
        assertEquals(report, office.reportOf(card).path("revision").asLong());
    }

    private static void forgetAndRestart(Service service) throws Exception {
        var process = House.suite().process(service);
        process.close();
        try (Admin admin = Admin.create(
                Map.of("bootstrap.servers", House.suite().platform().kafka().bootstrapServers()))) {
            Map<TopicPartition, Long> read = read(admin, service);
            admin.deleteConsumerGroups(List.of(service.module())).all().get();
            process.restart();
            await().atMost(Office.PATIENCE)
                    .until(() -> read(admin, service).entrySet().containsAll(read.entrySet()));
        }
    }

    private static Map<TopicPartition, Long> read(Admin admin, Service group)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> read = new HashMap<>();
        admin.listConsumerGroupOffsets(group.module())
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> read.put(partition, offset.offset()));
        return read;
    }
}
