package org.jixiao.report.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which text became which other: those that share at least half of their pairs of neighbouring characters, the most
 * alike first. Gives the same whichever way round it is asked.
 */
final class Alike {

    /** Texts further apart in their section are not held against each other, which bounds the time. */
    private static final int FURTHEST = 20;

    private static final Comparator<Pair> MOST_ALIKE_FIRST = ((Comparator<Pair>)
                    (one, other) -> Long.compare(other.shared * one.of, one.shared * other.of))
            .thenComparingInt(pair -> Math.abs(pair.before - pair.after))
            .thenComparingInt(pair -> pair.before + pair.after);

    private Alike() {}

    /** @param shared pairs of characters in both, of so many in the two together */
    private record Pair(int before, int after, long shared, long of) {}

    /** @return for each later text the earlier one it comes of, or -1 */
    static int[] partners(List<String> before, List<String> after) {
        List<Map<String, Integer>> earlier = before.stream().map(Alike::pairs).toList();
        List<Map<String, Integer>> later = after.stream().map(Alike::pairs).toList();
        List<Pair> candidates = new ArrayList<>();
        for (int is = 0; is < later.size(); is++) {
            int last = Math.min(earlier.size() - 1, is + FURTHEST);
            for (int was = Math.max(0, is - FURTHEST); was <= last; was++) {
                Pair pair = new Pair(
                        was, is, shared(earlier.get(was), later.get(is)), sum(earlier.get(was)) + sum(later.get(is)));
                if (pair.shared > 0 && 4 * pair.shared >= pair.of) {
                    candidates.add(pair);
                }
            }
        }
        candidates.sort(MOST_ALIKE_FIRST);
        int[] partners = new int[after.size()];
        Arrays.fill(partners, -1);
        boolean[] taken = new boolean[before.size()];
        for (Pair pair : candidates) {
            if (partners[pair.after] < 0 && !taken[pair.before]) {
                partners[pair.after] = pair.before;
                taken[pair.before] = true;
            }
        }
        return partners;
    }

    private static Map<String, Integer> pairs(String text) {
        Map<String, Integer> pairs = new HashMap<>();
        for (int at = 0; at + 2 <= text.length(); at++) {
            pairs.merge(text.substring(at, at + 2), 1, Integer::sum);
        }
        return pairs;
    }

    private static long sum(Map<String, Integer> pairs) {
        return pairs.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static long shared(Map<String, Integer> one, Map<String, Integer> other) {
        return one.entrySet().stream()
                .mapToLong(each -> Math.min(each.getValue(), other.getOrDefault(each.getKey(), 0)))
                .sum();
    }
}
