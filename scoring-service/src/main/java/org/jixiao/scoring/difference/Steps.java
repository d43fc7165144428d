package org.jixiao.scoring.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.ScorecardState.Modification;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * What modifiers made of points, held against each other where they stand. A modifier makes two steps at most, what it
 * changes and what is open; a newer revision of what it depends on that leaves the points and the reason is no change.
 */
final class Steps {

    private Steps() {}

    /** @param code of the criterion; absent of the total */
    private record Place(@Nullable String code, String modifier) {}

    static List<StepChange> between(@Nullable ScorecardState before, ScorecardState after) {
        Map<Place, List<Modification>> were = before == null ? new LinkedHashMap<>() : steps(before);
        Map<Place, List<Modification>> are = steps(after);
        List<StepChange> changes = new ArrayList<>();
        are.forEach((place, steps) -> {
            List<Modification> earlier = were.getOrDefault(place, List.of());
            compare(place, without(earlier, steps), without(steps, earlier), changes);
        });
        were.forEach((place, steps) -> {
            if (!are.containsKey(place)) {
                compare(place, steps, List.of(), changes);
            }
        });
        return changes;
    }

    private static void compare(
            Place place, List<Modification> were, List<Modification> are, List<StepChange> changes) {
        for (int i = 0; i < Math.max(were.size(), are.size()); i++) {
            changes.add(change(place, i < were.size() ? were.get(i) : null, i < are.size() ? are.get(i) : null));
        }
    }

    private static StepChange change(Place place, @Nullable Modification before, @Nullable Modification after) {
        StepWords words = StepWords.of(place.code(), place.modifier());
        if (before == null) {
            return change(place, ChangeKind.ADDED, null, after, words.come(Objects.requireNonNull(after)));
        }
        return after == null
                ? change(place, ChangeKind.REMOVED, before, null, words.gone(before))
                : change(place, ChangeKind.CHANGED, before, after, words.changed(before, after));
    }

    private static StepChange change(
            Place place, ChangeKind kind, @Nullable Modification before, @Nullable Modification after, Words sentence) {
        return new StepChange(place.code(), place.modifier(), kind, before, after, sentence);
    }

    private static List<Modification> without(List<Modification> all, List<Modification> others) {
        return all.stream()
                .filter(one -> others.stream().noneMatch(other -> same(one, other)))
                .toList();
    }

    private static boolean same(Modification one, Modification other) {
        return Plain.same(one.from(), other.from())
                && Plain.same(one.to(), other.to())
                && one.reason().equals(other.reason());
    }

    private static Map<Place, List<Modification>> steps(ScorecardState card) {
        Map<Place, List<Modification>> steps = new LinkedHashMap<>();
        add(null, card.modifications(), steps);
        card.criteria().forEach(node -> add(node, steps));
        return steps;
    }

    private static void add(Node node, Map<Place, List<Modification>> steps) {
        add(node.code(), node.modifications(), steps);
        node.children().forEach(child -> add(child, steps));
    }

    private static void add(
            @Nullable String code, @Nullable List<Modification> made, Map<Place, List<Modification>> steps) {
        Stream.ofNullable(made)
                .flatMap(List::stream)
                .forEach(step -> steps.computeIfAbsent(new Place(code, step.kind()), place -> new ArrayList<>())
                        .add(step));
    }
}
