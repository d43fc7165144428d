package org.jixiao.stream.inbox;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Does work on many things at once and, where that fails, on each half of them, down to one. What was too much at once is
 * not tried again at once: portions grow slowly, so a listener that needs long for each thing loses little time.
 */
final class Portions {

    /** What is to be done where one thing fails alone. */
    interface Alone<T> {

        /** @return whether the others may go on */
        boolean settled(T thing, Throwable failure);
    }

    private final int largest;
    private final Predicate<Throwable> isTheirFault;
    private int most;

    /** @param isTheirFault whether a failure is that of the things; any other ends all work and is thrown */
    Portions(int largest, Predicate<Throwable> isTheirFault) {
        this.largest = largest;
        this.isTheirFault = isTheirFault;
        this.most = largest;
    }

    <T> void work(List<T> things, Consumer<List<T>> work, Alone<T> alone) {
        if (things.isEmpty()) {
            return;
        }
        inPortions(things, work, alone);
        most = Math.min(largest, most + 1);
    }

    private <T> void inPortions(List<T> things, Consumer<List<T>> work, Alone<T> alone) {
        if (things.size() > most) {
            halves(things, work, alone);
            return;
        }
        try {
            work.accept(things);
        } catch (RuntimeException | Error e) {
            // Errors too: whatever a listener throws, its events must not be passed over.
            most = Math.max(1, things.size() / 2);
            if (!isTheirFault.test(e)) {
                throw e;
            }
            if (things.size() > 1) {
                halves(things, work, alone);
            } else if (!alone.settled(things.get(0), e)) {
                throw e;
            }
        }
    }

    private <T> void halves(List<T> things, Consumer<List<T>> work, Alone<T> alone) {
        int middle = (things.size() + 1) / 2;
        inPortions(things.subList(0, middle), work, alone);
        inPortions(things.subList(middle, things.size()), work, alone);
    }
}
