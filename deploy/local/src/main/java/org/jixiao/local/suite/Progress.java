package org.jixiao.local.suite;

/** Where a run tells what it is doing: one line at a time, for a person who waits. */
@FunctionalInterface
public interface Progress {

    void say(String line);

    default void say(String format, Object... values) {
        say(String.format(format, values));
    }
}
