package org.jixiao.stream.outbox;

/** A state that would be larger than an event may be: what made it is not to happen. */
public final class EventTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    EventTooLarge(String key, int bytes, int most) {
        super(key + " would be an event of " + bytes + " bytes, " + most + " are allowed");
    }
}
