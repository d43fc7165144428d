package org.jixiao.events;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who did something.
 *
 * @param subject of their token; stable, tells people apart
 * @param name what readers call them; absent where it wasn't kept, as in older messages
 */
public record Person(String subject, @Nullable String name) {

    /** The name, for readers; the subject where there is none. */
    public String called() {
        return name == null || name.isBlank() ? subject : name;
    }
}
