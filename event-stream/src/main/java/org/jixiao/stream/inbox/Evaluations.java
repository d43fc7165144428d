package org.jixiao.stream.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jixiao.events.Event;

/**
 * News by what they concern: a department's year, or a department as a whole. What they lead to is made once of all of it,
 * so where that is too large it is so for each of them.
 */
final class Evaluations {

    private Evaluations() {}

    /**
     * Each with its news in the order they came, in that of the first.
     *
     * @param tries which of them failed before, and so are by themselves
     */
    static <T> List<List<T>> of(List<T> news, Function<T, Event> event, Tries tries) {
        Map<String, List<T>> evaluations = new LinkedHashMap<>();
        news.forEach(each -> evaluations
                .computeIfAbsent(concerning(event.apply(each), tries), key -> new ArrayList<>())
                .add(each));
        return List.copyOf(evaluations.values());
    }

    private static String concerning(Event event, Tries tries) {
        return tries.failed(event) ? event.id() : concerning(event.state().key());
    }

    /** {@code 420104-LJT/2019} of {@code 420104-LJT/2019/B12}. */
    private static String concerning(String key) {
        int year = key.indexOf('/');
        int rest = year < 0 ? -1 : key.indexOf('/', year + 1);
        return rest < 0 ? key : key.substring(0, rest);
    }

    static <T> List<T> all(List<List<T>> evaluations) {
        return evaluations.stream().flatMap(List::stream).toList();
    }
}
