package org.jixiao.scoring.rule;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.words.Words;

/**
 * How much of a target was achieved, with the figures it comes of, so that whoever calculates with them comes to the same.
 *
 * @param percent never negative; beyond the target above 100
 * @param figures e.g. {@code 2.83 ÷ 3.28}, or why it is all or nothing, as {@code 1 > 0}
 * @param calculated whether it comes of the figures by calculation
 */
record Share(BigDecimal percent, String figures, boolean calculated) {

    static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** So many places that no figure with six of its own is rounded onto a bound that it doesn't reach. */
    private static final int PLACES = 30;

    /** What is told in full: figures have no more. */
    private static final int MOST_TOLD = 6;

    private static final int FEWEST_TOLD = 2;

    static Share of(BigDecimal part, BigDecimal whole) {
        String division = Plain.text(part) + " ÷ " + Plain.text(whole);
        return part.signum() < 0
                ? new Share(BigDecimal.ZERO, "max(0, " + division + ")", true)
                : new Share(part.multiply(ALL).divide(whole, PLACES, RoundingMode.HALF_UP), division, true);
    }

    /** Where nothing can be divided: all or nothing. */
    static Share settled(boolean reached, String figures) {
        return new Share(reached ? ALL : BigDecimal.ZERO, figures, false);
    }

    /** @param most beyond which no share makes up for another, per cent */
    static Share mean(List<Share> shares, BigDecimal most) {
        if (shares.size() == 1) {
            return shares.get(0);
        }
        List<Share> counted = shares.stream().map(share -> share.counted(most)).toList();
        BigDecimal sum = counted.stream().map(Share::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Share(
                sum.divide(BigDecimal.valueOf(counted.size()), PLACES, RoundingMode.HALF_UP),
                counted.stream().map(Share::term).collect(joining(" + ", "(", ") ÷ " + counted.size())),
                true);
    }

    private Share counted(BigDecimal most) {
        return percent.compareTo(most) <= 0 ? this : new Share(most, figures, calculated);
    }

    /** As it stands in a calculation: {@code 75%}, or {@code 2 ÷ 3} where no percentage says it exactly. */
    String term() {
        return exact() ? text(percent) : figures;
    }

    /**
     * {@code 3 ÷ 4 = 75%}, {@code 2 ÷ 3 ≈ 66.67%}, {@code 1 > 0 → 0%}.
     *
     * @param bounds that it is held against
     */
    String told(List<BigDecimal> bounds) {
        return figures + (!calculated ? " → " : exact() ? " = " : " ≈ ") + text(bounds);
    }

    /** {@code 75%}, {@code 约 66.67%}. */
    Words words(List<BigDecimal> bounds) {
        String text = text(bounds);
        return exact() ? new Words(" " + text, text) : new Words("约 " + text, "about " + text);
    }

    /** A percentage that isn't rounded. */
    static String text(BigDecimal percent) {
        return Plain.text(percent) + "%";
    }

    private boolean exact() {
        return percent.stripTrailingZeros().scale() <= MOST_TOLD;
    }

    /** Rounded no further than that it stays on its side of the bounds. */
    private String text(List<BigDecimal> bounds) {
        if (exact()) {
            return text(percent);
        }
        int places = FEWEST_TOLD;
        while (places < PLACES && !keeps(places, bounds)) {
            places++;
        }
        return text(percent.setScale(places, RoundingMode.HALF_UP));
    }

    private boolean keeps(int places, List<BigDecimal> bounds) {
        BigDecimal rounded = percent.setScale(places, RoundingMode.HALF_UP);
        return bounds.stream().allMatch(bound -> rounded.compareTo(bound) == percent.compareTo(bound));
    }
}
