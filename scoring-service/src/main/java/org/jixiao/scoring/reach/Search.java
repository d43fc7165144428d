package org.jixiao.scoring.reach;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The smallest choices of gaps that suffice, those that need the least points first, then in the order of the card. How many
 * gaps it takes is exact: the most that so many can bring is known. Of the choices themselves none is followed further that
 * can't suffice; where points are only added up that leaves no detour, where modifiers of criteria meddle the work is
 * bounded, and where nothing is found within the bound it is the choice that brings the most.
 */
final class Search {

    /** Choices told. */
    static final int TOLD = 20;

    /** Points that may be added up, which takes about a third of a second. */
    private static final long MOST_WORK = 4_000_000;

    private final Prospect prospect;
    private final Predicate<BigDecimal> suffices;
    private final boolean straight;
    private final List<Way> ways = new ArrayList<>();
    private final BitSet chosen = new BitSet();
    private long work;

    Search(Prospect prospect, Predicate<BigDecimal> suffices) {
        this.prospect = prospect;
        this.suffices = suffices;
        this.straight = prospect.straight();
    }

    /**
     * What was found.
     *
     * @param count of all choices of that size that suffice; absent where it isn't known
     * @param complete false where the search was broken off: other choices may need fewer points then
     */
    record Found(List<Way> ways, @Nullable Long count, boolean complete) {}

    Found run() {
        int gaps = prospect.gaps().size();
        List<BigDecimal> most = prospect.most(chosen, 0, gaps);
        int size = IntStream.range(0, most.size())
                .filter(each -> suffices.test(most.get(each)))
                .findFirst()
                .orElse(0);
        if (size == 0) {
            return new Found(List.of(), 0L, true);
        }
        Sums sums = Sums.of(prospect.gaps(), size).orElse(null);
        if (sums == null) {
            return new Found(List.of(way(prospect.best(size))), null, false);
        }
        int least = sums.least(size, sum -> suffices.test(prospect.atMost(chosen, sums.points(sum))));
        boolean exhausted = byPoints(sums, size, least);
        boolean broken = work > MOST_WORK;
        if (ways.isEmpty()) {
            ways.add(way(prospect.best(size)));
        }
        Long count = exhausted ? Long.valueOf(ways.size()) : null;
        if (count == null && straight) {
            count = sums.count(size, least);
        }
        return new Found(List.copyOf(ways), count, !broken);
    }

    /**
     * @param least below which no sum of missing points suffices
     * @return whether there are no others
     */
    private boolean byPoints(Sums sums, int size, int least) {
        for (int sum = least; sum <= sums.most(size); sum++) {
            walk(sums, 0, size, sum);
            if (over()) {
                return false;
            }
        }
        return true;
    }

    private void walk(Sums sums, int from, int more, int sum) {
        if (over() || !sums.can(from, more, sum)) {
            return;
        }
        work++;
        if (more == 0) {
            tell();
            return;
        }
        if (!straight && !promising(sums, from, more, sum)) {
            return;
        }
        chosen.set(from);
        walk(sums, from + 1, more - 1, sum - sums.units(from));
        chosen.clear(from);
        walk(sums, from + 1, more, sum);
    }

    private boolean promising(Sums sums, int from, int more, int sum) {
        work += prospect.parts();
        if (!suffices.test(prospect.atMost(chosen, sums.points(sum)))) {
            return false;
        }
        work += (long) prospect.parts() * (more + 1);
        List<BigDecimal> most = prospect.most(chosen, from, more);
        return most.size() > more && suffices.test(most.get(more));
    }

    private boolean over() {
        return ways.size() == TOLD || work > MOST_WORK;
    }

    private void tell() {
        Way way = way(chosen);
        if (suffices.test(way.total())) {
            ways.add(way);
        }
    }

    private Way way(BitSet choice) {
        List<Gap> gaps = choice.stream().mapToObj(prospect.gaps()::get).toList();
        return new Way(
                gaps, gaps.stream().map(Gap::missing).reduce(BigDecimal.ZERO, BigDecimal::add), prospect.total(choice));
    }
}
