package org.jixiao.stream.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jixiao.events.IndicatorState;
import org.jixiao.stream.Example;
import org.jixiao.stream.RawTopics;
import org.junit.jupiter.api.Test;

class BatchTest {

    @Test
    void of_each_key_only_the_newest_stays_where_it_arrived() {
        var batch = batch(indicator("B01", 1), indicator("B02", 1), indicator("B01", 3), indicator("B01", 2));

        assertEquals(List.of("B02 1", "B01 3"), told(batch));
    }

    @Test
    void a_repetition_does_not_move_a_state() {
        var batch = batch(indicator("B01", 1), indicator("B02", 1), indicator("B01", 1));

        assertEquals(List.of("B01 1", "B02 1"), told(batch));
    }

    @Test
    void what_is_no_event_is_kept_apart_with_its_reason() {
        var batch = batch(indicator("B01", 1), RawTopics.event("rumour", "420104-A/2019/B02", "{}"));

        assertEquals(List.of("B01 1"), told(batch));
        assertEquals(
                List.of("type rumour is not org.jixiao.indicators.v1"),
                batch.unreadable().stream().map(Batch.Unreadable::reason).toList());
    }

    private static ProducerRecord<String, byte[]> indicator(String code, long revision) {
        return RawTopics.event(Example.indicator("420104-A", code, revision));
    }

    @SafeVarargs
    private static Batch batch(ProducerRecord<String, byte[]>... messages) {
        return Batch.of(Arrays.stream(messages).map(BatchTest::received).toList(), 1_000_000);
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                sent.partition(),
                0,
                0,
                TimestampType.CREATE_TIME,
                sent.key().length(),
                sent.value().length,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    private static List<String> told(Batch batch) {
        return batch.events().stream()
                .map(event -> (IndicatorState) event.state())
                .map(state -> state.code() + " " + state.revision())
                .toList();
    }
}
