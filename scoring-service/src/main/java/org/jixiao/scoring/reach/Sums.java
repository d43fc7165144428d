package org.jixiao.scoring.reach;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which sums the missing points of so many gaps can have, told in whole units: a bit for each sum, by how many gaps of those
 * from one on are added.
 */
final class Sums {

    /** Bits held in all: 32 MiB. */
    private static final long MOST_BITS = 1L << 28;

    /** Additions that counting may take. */
    private static final long MOST_ADDITIONS = 1L << 26;

    private final BigDecimal unit;
    private final int[] missing;
    /** By gap and number of gaps, the bits of their sums. */
    private final BigInteger[][] sums;

    private Sums(BigDecimal unit, int[] missing, int size) {
        this.unit = unit;
        this.missing = missing;
        this.sums = new BigInteger[missing.length + 1][size + 1];
        Arrays.fill(sums[missing.length], BigInteger.ZERO);
        sums[missing.length][0] = BigInteger.ONE;
        for (int i = missing.length - 1; i >= 0; i--) {
            sums[i][0] = BigInteger.ONE;
            for (int more = 1; more <= size; more++) {
                sums[i][more] = sums[i + 1][more].or(sums[i + 1][more - 1].shiftLeft(missing[i]));
            }
        }
    }

    /**
     * Of up to so many gaps.
     *
     * @return empty where they would be too many to hold
     */
    static Optional<Sums> of(List<Gap> gaps, int size) {
        int scale = gaps.stream().mapToInt(gap -> gap.missing().scale()).max().orElse(0);
        List<BigInteger> whole = gaps.stream()
                .map(gap -> gap.missing().setScale(scale).unscaledValue())
                .toList();
        BigInteger unit =
                whole.stream().reduce(BigInteger.ZERO, BigInteger::gcd).max(BigInteger.ONE);
        List<BigInteger> units = whole.stream().map(each -> each.divide(unit)).toList();
        BigInteger most = units.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (most.multiply(BigInteger.valueOf((gaps.size() + 1L) * (size + 1L))).compareTo(BigInteger.valueOf(MOST_BITS))
                > 0) {
            return Optional.empty();
        }
        int[] missing = units.stream().mapToInt(BigInteger::intValueExact).toArray();
        return Optional.of(new Sums(new BigDecimal(unit, scale), missing, size));
    }

    /** Whether so many gaps from this one on can add up to that. */
    boolean can(int from, int more, int sum) {
        return sum >= 0 && sums[from][more].testBit(sum);
    }

    /** The most that so many gaps can add up to, in units. */
    int most(int size) {
        return sums[0][size].bitLength() - 1;
    }

    /** The first sum that will do, where all beyond it will do too; one more than the most where none does. */
    int least(int size, IntPredicate does) {
        int below = -1;
        int least = most(size) + 1;
        while (least - below > 1) {
            int middle = (below + least) >>> 1;
            if (does.test(middle)) {
                least = middle;
            } else {
                below = middle;
            }
        }
        return least;
    }

    int units(int gap) {
        return missing[gap];
    }

    BigDecimal points(int sum) {
        return unit.multiply(BigDecimal.valueOf(sum));
    }

    /** How many choices of so many gaps come to that or more; absent where it would take long or be more than can be told. */
    @Nullable
    Long count(int size, int least) {
        int most = most(size);
        if ((long) missing.length * size * most > MOST_ADDITIONS) {
            return null;
        }
        long[][] ways = new long[size + 1][most + 1];
        ways[0][0] = 1;
        try {
            for (int units : missing) {
                for (int chosen = size; chosen > 0; chosen--) {
                    for (int sum = most; sum >= units; sum--) {
                        ways[chosen][sum] = Math.addExact(ways[chosen][sum], ways[chosen - 1][sum - units]);
                    }
                }
            }
            long count = 0;
            for (int sum = least; sum <= most; sum++) {
                count = Math.addExact(count, ways[size][sum]);
            }
            return count;
        } catch (ArithmeticException moreThanALongHolds) {
            return null;
        }
    }
}
