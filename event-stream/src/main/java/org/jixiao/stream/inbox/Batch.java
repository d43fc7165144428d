package org.jixiao.stream.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jixiao.events.Event;
import org.jixiao.stream.CloudEvents;

/**
 * What one poll brought, sorted out.
 *
 * @param newest of each key the newest event, in the order of arrival
 * @param unreadable messages that are no events
 */
record Batch(List<Arrival> newest, List<Unreadable> unreadable) {

    /** An event and the message it came in. */
    record Arrival(ConsumerRecord<String, byte[]> message, Event event) {

        private boolean isNewerThan(Arrival other) {
            return event.state().revision() > other.event().state().revision();
        }
    }

    record Unreadable(ConsumerRecord<String, byte[]> message, String reason) {}

    static Batch of(Iterable<ConsumerRecord<String, byte[]>> messages, int largestEvent) {
        Map<String, Arrival> newest = new LinkedHashMap<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            if (isTombstone(message)) {
                continue;
            }
            try {
                keepIfNewer(newest, new Arrival(message, read(message, largestEvent)));
            } catch (CloudEvents.Unreadable e) {
                unreadable.add(new Unreadable(message, e.getMessage()));
            }
        }
        return new Batch(List.copyOf(newest.values()), unreadable);
    }

    List<Event> events() {
        return newest.stream().map(Arrival::event).toList();
    }

    private static void keepIfNewer(Map<String, Arrival> newest, Arrival arrival) {
        String key = arrival.message().topic() + " " + arrival.message().key();
        Arrival known = newest.get(key);
        if (known == null || arrival.isNewerThan(known)) {
            newest.remove(key);
            newest.put(key, arrival);
        }
    }

    /** That a thing is gone was told by its last state; the tombstone only tidies the topic. */
    private static boolean isTombstone(ConsumerRecord<String, byte[]> message) {
        return message.value() == null && message.key() != null;
    }

    private static Event read(ConsumerRecord<String, byte[]> message, int largestEvent) throws CloudEvents.Unreadable {
        if (message.serializedValueSize() > largestEvent) {
            throw new CloudEvents.Unreadable(
                    message.serializedValueSize() + " bytes are more than the " + largestEvent + " of an event");
        }
        return CloudEvents.read(message);
    }
}
