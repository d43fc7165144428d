package org.jixiao.scoring.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Points shared by weight (按权重分配), to the hundredth: together exactly the whole. What rounding down leaves over goes,
 * hundredth by hundredth, to who lost most of it, the first in the list before the later.
 */
final class Shares {

    private static final int PLACES = 2;
    private static final BigDecimal HUNDREDTH = BigDecimal.ONE.movePointLeft(PLACES);

    private Shares() {}

    /** @param weights not negative, and not all of them 0 */
    static List<BigDecimal> of(BigDecimal whole, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> shares = new ArrayList<>();
        List<BigDecimal> lost = new ArrayList<>();
        BigDecimal left = whole;
        for (BigDecimal weight : weights) {
            BigDecimal share = whole.multiply(weight).divide(sum, PLACES, RoundingMode.DOWN);
            shares.add(share);
            lost.add(whole.multiply(weight).subtract(share.multiply(sum)));
            left = left.subtract(share);
        }
        List<Integer> mostLost = IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing(lost::get, Comparator.reverseOrder()))
                .toList();
        for (int i = 0; left.signum() > 0; i++) {
            BigDecimal more = left.min(HUNDREDTH);
            shares.set(mostLost.get(i), shares.get(mostLost.get(i)).add(more));
            left = left.subtract(more);
        }
        return shares;
    }
}
