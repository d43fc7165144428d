package org.jixiao.stream.inbox;

import org.jspecify.annotations.Nullable;

/**
 * Where what is held of a key is not what its topic tells.
 *
 * @param told revision on the topic; absent where it tells nothing
 * @param held revision here; absent where there is nothing
 */
public record Deviation(
        String topic,
        String key,
        Kind kind,
        @Nullable Long told,
        @Nullable Long held) {

    public enum Kind {
        /** Told, and not here. */
        MISSING,
        /** Here is an older revision. */
        OLDER,
        /** Here the same revision says something else, or contradicts itself. */
        DIFFERENT,
        /** Here, and not told; or here is a revision the topic hasn't come to. */
        NOT_ON_TOPIC
    }
}
