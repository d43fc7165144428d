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
 * bounded.
 */
final class Search {

    /** Choices told. */
    static final int TOLD = 20;

    /** Sums of points that may be looked at, which takes about half a second. */
    private static final long MOST_WORK = 5_000_000;

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
        boolean exhausted = sums != null && byPoints(sums, size);
        boolean broken = sums == null || work > MOST_WORK;
        if (ways.isEmpty()) {
            anyhow(0, size);
        }
        Long count = exhausted ? Long.valueOf(ways.size()) : null;
        if (count == null && straight && sums != null) {
            count = sums.count(size, sum -> suffices.test(prospect.atMost(new BitSet(), sums.points(sum))));
        }
        return new Found(List.copyOf(ways), count, !broken);
    }

    /** @return whether there are no others */
    private boolean byPoints(Sums sums, int size) {
        for (int sum = 0; sum <= sums.most(size); sum++) {
            if (sums.can(0, size, sum) && suffices.test(prospect.atMost(chosen, sums.points(sum)))) {
                walk(sums, 0, size, sum);
                if (over()) {
                    return false;
                }
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
        return suffices.test(prospect.atMost(chosen, sums.points(sum))) && promising(from, more);
    }

    private boolean promising(int from, int more) {
        work += (long) prospect.gaps().size() * (more + 1);
        List<BigDecimal> most = prospect.most(chosen, from, more);
        return most.size() > more && suffices.test(most.get(more));
    }

    /** Without regard to the points they need, where those would take too long to tell apart: at least one. */
    private void anyhow(int from, int more) {
        if (over() && !ways.isEmpty()) {
            return;
        }
        if (more == 0) {
            tell();
        } else if (promising(from, more)) {
            chosen.set(from);
            anyhow(from + 1, more - 1);
            chosen.clear(from);
            anyhow(from + 1, more);
        }
    }

    private boolean over() {
        return ways.size() == TOLD || work > MOST_WORK;
    }

    private void tell() {
        BigDecimal total = prospect.total(chosen);
        if (suffices.test(total)) {
            List<Gap> gaps = chosen.stream().mapToObj(prospect.gaps()::get).toList();
            ways.add(new Way(gaps, gaps.stream().map(Gap::missing).reduce(BigDecimal.ZERO, BigDecimal::add), total));
        }
    }
}
