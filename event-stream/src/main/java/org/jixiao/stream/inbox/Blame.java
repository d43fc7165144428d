package org.jixiao.stream.inbox;

import org.apache.kafka.common.KafkaException;
import org.jixiao.stream.PassingTrouble;

/** Whose fault a failed intake is: an event's, or that of the surroundings, which pass. */
final class Blame {

    private Blame() {}

    static boolean isOfTheSurroundings(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KafkaException) {
                return true;
            }
        }
        return PassingTrouble.causes(failure);
    }
}
