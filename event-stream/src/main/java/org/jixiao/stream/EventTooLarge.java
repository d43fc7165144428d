package org.jixiao.stream;

import java.util.Optional;

/** A state that would be larger than an event may be: what made it is not to happen. */
public final class EventTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final int bytes;
    private final int most;

    public EventTooLarge(String key, int bytes, int most) {
        super(key + " would be an event of " + bytes + " bytes, " + most + " are allowed");
        this.key = key;
        this.bytes = bytes;
        this.most = most;
    }

    /** That of a failure, however the transaction wrapped it; absent where another reason made it fail. */
    public static Optional<EventTooLarge> within(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EventTooLarge tooLarge) {
                return Optional.of(tooLarge);
            }
        }
        return Optional.empty();
    }

    public static boolean isBehind(Throwable failure) {
        return within(failure).isPresent();
    }

    /** Key of what would grow too large. */
    public String key() {
        return key;
    }

    /** A sentence for whoever may shorten it. */
    public String zh() {
        return "写入后 %s 将达到 %d 字节，超过允许的 %d 字节，请缩减其内容。".formatted(key, bytes, most);
    }

    public String en() {
        return "With this, %s would grow to %d bytes, and %d are allowed: shorten what it holds."
                .formatted(key, bytes, most);
    }
}
