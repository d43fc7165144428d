package org.jixiao.stream.inbox;

import java.util.HashSet;
import java.util.Set;
import org.jixiao.events.Event;

/**
 * How often events failed alone since all was well. Those that did are tried without the others of their department's year
 * from then on: a year that is too large must be tried only once, so it can't be taken apart for one of its events.
 */
final class Tries {

    private final int most;
    private final Set<String> failed = new HashSet<>();
    private int failures;

    Tries(int most) {
        this.most = most;
    }

    /** @return whether that was often enough */
    boolean exhaustedBy(Event event) {
        failed.add(event.id());
        return ++failures >= most;
    }

    boolean failed(Event event) {
        return failed.contains(event.id());
    }

    void allIsWell() {
        failed.clear();
        failures = 0;
    }
}
