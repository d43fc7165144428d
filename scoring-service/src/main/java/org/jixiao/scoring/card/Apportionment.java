package org.jixiao.scoring.card;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Selector;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * How a category's points come to its indicators.
 *
 * @param points of each indicator, in their order
 * @param carried what the indicators say that they weigh together; absent where only the proportions count
 * @param counts whether what they earn counts
 * @param waits why the category itself waits; absent where it doesn't
 */
record Apportionment(
        List<BigDecimal> points,
        @Nullable BigDecimal carried,
        boolean counts,
        @Nullable Words waits) {

    static Apportionment of(Criterion criterion, Selector.Category category, List<Indicator> indicators) {
        List<BigDecimal> own = indicators.stream().map(Indicator::points).toList();
        BigDecimal weight = own.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return category.sharing() == Selector.Sharing.BY_WEIGHT
                ? shared(criterion.points(), own, weight)
                : carried(criterion.points(), own, weight);
    }

    /** The scheme says what all indicators together may earn, the department how they share it. */
    private static Apportionment shared(BigDecimal whole, List<BigDecimal> weights, BigDecimal weight) {
        return weight.signum() > 0
                ? new Apportionment(Shares.of(whole, weights), null, true, null)
                : new Apportionment(
                        weights,
                        null,
                        false,
                        weights.isEmpty()
                                ? new Words("尚无指标，无从分配分值", "there are no indicators yet to share the points")
                                : new Words("指标权重合计为 0，无从分配分值", "the weights of the indicators add up to 0"));
    }

    /**
     * The department says what its indicators weigh, the scheme what all of them may: while the two differ, the criterion
     * waits. Of too many points nobody can tell which ones count, so none do.
     */
    private static Apportionment carried(BigDecimal whole, List<BigDecimal> own, BigDecimal carried) {
        int excess = carried.compareTo(whole);
        return new Apportionment(own, carried, excess <= 0, excess == 0 ? null : unbalanced(carried, excess, whole));
    }

    private static Words unbalanced(BigDecimal carried, int excess, BigDecimal whole) {
        return new Words(
                "指标分值合计 " + Plain.text(carried) + "，" + (excess < 0 ? "不足" : "超过") + "标准分值 " + Plain.text(whole)
                        + (excess < 0 ? "，其余指标待填报" : "，待更正后计分"),
                "the indicators carry " + English.points(carried) + ", " + (excess < 0 ? "less" : "more")
                        + " than the "
                        + Plain.text(whole) + " there are, "
                        + (excess < 0 ? "so others are waited for" : "which is to be put right first"));
    }
}
