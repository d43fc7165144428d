package org.jixiao.stream.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jixiao.stream.RenewedProducer;
import org.junit.jupiter.api.Test;

class LostProducerTest {

    private final MockProducer<String, byte[]> first = producer();
    private final MockProducer<String, byte[]> second = producer();
    private final Queue<MockProducer<String, byte[]>> opened = new ArrayDeque<>(List.of(first, second));
    private final DeadLetters letters =
            new DeadLetters(new RenewedProducer<>(opened::remove), "indicator-service", new SimpleMeterRegistry());

    @Test
    void a_producer_that_lost_its_identity_is_closed_and_the_next_letter_goes_by_another() {
        first.sendException = new OutOfOrderSequenceException("lost");

        assertThrows(KafkaException.class, this::send);
        send();

        assertTrue(first.closed());
        assertEquals(1, second.history().size());
    }

    @Test
    void a_producer_whose_trouble_passes_stays() {
        first.sendException = new TimeoutException("away");
        assertThrows(KafkaException.class, this::send);
        first.sendException = null;

        send();

        assertFalse(first.closed());
        assertEquals(1, first.history().size());
    }

    private void send() {
        letters.send(new ConsumerRecord<>("jixiao.indicators", 3, 0, "420104-A/2019/B01", new byte[0]), "it is none");
    }

    private static MockProducer<String, byte[]> producer() {
        return new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    }
}
