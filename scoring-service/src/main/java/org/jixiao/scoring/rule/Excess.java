package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Measure.Comparison;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Award.Outcome;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * 偏离度: what it costs to exceed by far a target of which more is better, since it may have been set too low. With neither
 * deduction nor factor it costs all points.
 *
 * @param shares of the target from which on it costs, per cent, e.g. {@code (130, ∞)}
 * @param deduction 扣分 points taken; absent otherwise
 * @param factor 按偏离度扣 share of the points lost for each part of the target beyond the bound: with 1, at 150 % of a
 *     target that may be exceeded up to 130 %, a fifth of the points; absent otherwise
 */
@Explained(
        "偏离度：目标值可能定低了。扣分与系数都不填则不得分。 What it costs to exceed a target of which more is better; all points where neither deduction nor factor is given.")
public record Excess(
        @Explained("自完成比例的哪里起扣，百分数，如 (130, ∞)。 Shares of the target that cost, per cent.")
        Interval shares,

        @Explained("扣分，定额。 Points taken.") @Nullable BigDecimal deduction,

        @Explained("按偏离度扣：扣分 = 分值 × 系数 × 超出部分 / 100。 Times the share beyond the bound, of the points.") @Nullable
        BigDecimal factor) {

    public Excess {
        MissingField.check(shares, "shares");
    }

    List<Fault> faults(String path, BigDecimal points) {
        List<Fault> faults = new ArrayList<>();
        if (shares.from() == null || shares.from().value().compareTo(Share.ALL) < 0 || shares.to() != null) {
            faults.add(new Fault(
                    path + ".shares",
                    "应为 100 及以上、不设上限的区间，例如 (130, ∞)",
                    "must begin at 100 or above and have no end, as (130, ∞)"));
        }
        if (deduction != null && factor != null) {
            faults.add(new Fault(path, "定额扣分与按偏离度扣分只能填一项", "give either a deduction or a factor"));
        }
        if (deduction != null && (deduction.signum() <= 0 || deduction.compareTo(points) > 0)) {
            faults.add(new Fault(
                    path + ".deduction",
                    "扣分须大于 0 且不超过标准分值 " + Plain.text(points),
                    "must be above 0 and at most the criterion's " + English.points(points)));
        }
        if (factor != null && factor.signum() <= 0) {
            faults.add(new Fault(path + ".factor", "须大于 0", "must be above 0"));
        }
        return faults;
    }

    /** An award for targets that are met, less what it costs that one is exceeded by far. */
    Award applied(Award met, Words told, BigDecimal points, Indicator indicator) {
        return indicator.measures().stream()
                .filter(measure -> measure.comparison() == Comparison.AT_LEAST)
                .filter(measure -> measure.target() != null && measure.target().signum() > 0)
                .map(Completion::of)
                .max(Comparator.comparing(Share::percent))
                .flatMap(share -> applied(met, told, points, share))
                .orElse(met);
    }

    /** Empty where the share costs nothing. */
    Optional<Award> applied(Award met, Words told, BigDecimal points, Share share) {
        Bound from = shares.from();
        if (from == null || !shares.contains(share.percent())) {
            return Optional.empty();
        }
        BigDecimal lost = lost(points, share.percent().subtract(from.value())).min(met.points());
        BigDecimal awarded = met.points().subtract(lost);
        List<BigDecimal> bounds = List.of(from.value());
        Words percent = share.words(bounds);
        Words beyond = shares.words("%");
        return Optional.of(Award.of(
                awarded,
                Outcome.EXCEEDED,
                told.and(new Words(
                        "为目标的" + percent.zh() + "，" + beyond.zh() + "，扣 " + Plain.text(lost) + " 分",
                        percent.en() + " of the target, " + beyond.en() + ", which costs " + Plain.text(lost))),
                share.told(bounds) + " ∈ " + shares + byFactor(points, share, from.value(), lost) + " → "
                        + Plain.text(met.points()) + " − " + Plain.text(lost) + " = " + Plain.text(awarded)));
    }

    /** How the loss by a factor comes about; nothing where it is as the rule says. */
    private String byFactor(BigDecimal points, Share share, BigDecimal from, BigDecimal lost) {
        if (factor == null) {
            return "";
        }
        BigDecimal unrounded =
                Points.unrounded(points, share.percent().subtract(from).multiply(factor));
        String product = Plain.text(points) + " × " + Plain.text(factor) + " × (" + share.term() + " − "
                + Share.text(from) + ")";
        return "; "
                + (Points.rounded(unrounded).compareTo(lost) > 0
                        ? "min(" + Plain.text(lost) + ", " + product + ") = " + Plain.text(lost)
                        : product + Points.result(unrounded, lost));
    }

    Words words() {
        String zh = "完成比例" + shares.words("%").zh();
        String en = "a share of the target that is " + shares.words("%").en();
        if (deduction != null) {
            return new Words(zh + "扣 " + Plain.text(deduction) + " 分", en + " costs " + Plain.text(deduction));
        }
        return factor == null
                ? new Words(zh + "不得分", en + " earns nothing")
                : new Words(
                        zh + "按超出部分的 " + Plain.text(factor) + " 倍扣分",
                        en + " costs " + Plain.text(factor) + " times the share beyond, of the points");
    }

    private BigDecimal lost(BigDecimal points, BigDecimal beyond) {
        if (deduction != null) {
            return deduction;
        }
        return factor == null ? points : Points.share(points, beyond.multiply(factor));
    }
}
