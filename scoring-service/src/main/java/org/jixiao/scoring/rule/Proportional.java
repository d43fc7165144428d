package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Measure.Comparison;
import org.jixiao.scoring.evidence.Metric;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Award.Outcome;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * 按完成比例: points by the share of the target that was achieved. An indicator brings its targets and their directions,
 * and of several measures the mean counts; a metric is held against the rule's own.
 *
 * @param target of a metric, per cent; 100 where absent
 * @param comparison of a metric, {@code AT_LEAST} (正向, B/A) or {@code AT_MOST} (反向, A/B); at least where absent
 * @param floor 及格线 share below which nothing is earned, per cent; absent where every bit counts
 * @param full share from which on all is earned, per cent; 100 where absent
 * @param slope where the line begins that leads to {@code full}; at zero where absent
 * @param excess what it costs to exceed a target by far; absent where it costs nothing
 */
@Explained(
        "按完成比例得分：正向 B/A，反向 A/B，不超过满分；依据指标或预算指标。多个目标取平均。 Points by the share of the target achieved, never more than all; of indicators or metrics. Of several measures the mean counts.")
public record Proportional(
        @Explained(
                "预算指标的目标值，百分数，默认 100；指标用其自己的目标，不填。 Target of a metric, per cent, 100 where absent; indicators bring their own.")
        @Nullable
        BigDecimal target,

        @Explained("预算指标的方向：AT_LEAST 正向（默认）、AT_MOST 反向。 Direction of a metric: AT_LEAST where absent, or AT_MOST.")
        @Nullable
        Comparison comparison,

        @Explained("及格线，百分数：完成比例低于此不得分。 Share below which nothing is earned, per cent.") @Nullable
        BigDecimal floor,

        @Explained("得满分的完成比例，百分数，默认 100。 Share from which on all is earned, per cent, 100 where absent.") @Nullable
        BigDecimal full,

        @Explained(
                "FROM_ZERO（默认）：分值×比例/满分比例；FROM_FLOOR：自及格线起算。 Where the line begins: at zero where absent, or at the floor.")
        @Nullable
        Slope slope,

        @Explained("远超目标值时的扣分，不填则不扣。 What it costs to exceed a target by far; nothing where absent.") @Nullable
        Excess excess)
        implements Rule {

    /** Rounding follows once, at the end. */
    private static final int PLACES = 30;

    public enum Slope {
        /** points × share / full */
        FROM_ZERO,
        /** points × (share - floor) / (full - floor) */
        FROM_FLOOR
    }

    @Override
    public List<Fault> faults(String path, BigDecimal points) {
        List<Fault> faults = new ArrayList<>();
        if (target != null && target.signum() <= 0) {
            faults.add(new Fault(path + ".target", "目标须大于 0", "the target must be above 0"));
        }
        if (comparison != null && comparison != Comparison.AT_LEAST && comparison != Comparison.AT_MOST) {
            faults.add(new Fault(path + ".comparison", "应为 AT_LEAST 或 AT_MOST", "must be AT_LEAST or AT_MOST"));
        }
        if (full != null && (full.signum() <= 0 || full.compareTo(Share.ALL) > 0)) {
            faults.add(new Fault(path + ".full", "须大于 0 且不超过 100", "must be above 0 and at most 100"));
        }
        if (floor != null && (floor.signum() < 0 || floor.compareTo(most()) >= 0)) {
            faults.add(new Fault(
                    path + ".floor",
                    "须不小于 0 且低于得满分的 " + Plain.text(most()),
                    "must not be below 0, and below the " + Plain.text(most()) + " that earn all"));
        }
        if (slope == Slope.FROM_FLOOR && floor == null) {
            faults.add(new Fault(path + ".floor", "自及格线起算时必填", "is needed where the line begins at it"));
        }
        if (excess != null) {
            faults.addAll(excess.faults(path + ".excess", points));
        }
        return faults;
    }

    /** With a target of its own, metrics only. */
    @Override
    public boolean judges(Class<? extends Evidence> kind) {
        return kind == Metric.class || (kind == Indicator.class && target == null && comparison == null);
    }

    @Override
    public Verdict judge(BigDecimal points, Evidence evidence) {
        if (evidence instanceof Indicator indicator) {
            return indicator(points, indicator);
        }
        return Figure.read(evidence, figure -> metric(points, figure));
    }

    private Verdict indicator(BigDecimal points, Indicator indicator) {
        Targets targets = Targets.of(indicator);
        Verdict settled = targets.settled(points);
        if (settled != null) {
            return settled;
        }
        if (targets.met()) {
            Award met = targets.award(points);
            return excess == null ? met : excess.applied(met, targets.told(), points, indicator);
        }
        return award(points, Completion.mean(indicator, most()), Outcome.MISSED, targets.told());
    }

    private Verdict metric(BigDecimal points, Figure figure) {
        BigDecimal aim = target == null ? Share.ALL : target;
        boolean inverse = comparison == Comparison.AT_MOST;
        Share share = inverse ? Completion.atMost(aim, figure.value()) : Completion.atLeast(aim, figure.value());
        boolean plain = target == null && !inverse;
        Words told = plain
                ? new Words(figure.text(), figure.text())
                : new Words(
                        figure.text() + "，目标" + (inverse ? "不超过 " : " ") + Plain.text(aim) + "%",
                        figure.text() + ", target " + (inverse ? "at most " : "") + Plain.text(aim) + "%");
        Award award = award(points, share, Outcome.GRADED, told);
        return excess == null || inverse
                ? award
                : excess.applied(award, told, points, share).orElse(award);
    }

    private Award award(BigDecimal points, Share share, Outcome outcome, Words told) {
        BigDecimal earned = earned(share.percent());
        BigDecimal awarded = Points.share(points, earned);
        return Award.of(
                awarded,
                outcome,
                told.and(how(share)),
                share.told(bounds()) + "; " + arithmetic(points, share, Points.unrounded(points, earned), awarded));
    }

    private Words how(Share share) {
        Words percent = share.words(bounds());
        Words done = new Words("完成" + percent.zh(), percent.en() + " achieved");
        if (isFull(share.percent())) {
            return done.and(new Words("达到 " + Share.text(most()), "at least " + Share.text(most())));
        }
        if (floor != null && isBelowFloor(share.percent())) {
            return done.and(new Words("不足 " + Share.text(floor), "less than " + Share.text(floor)));
        }
        String line = line(share.term());
        return done.and(
                line.equals(share.term())
                        ? new Words("按比例计分", "in proportion")
                        : new Words("按 " + line + " 计分", "times " + line));
    }

    private String arithmetic(BigDecimal points, Share share, BigDecimal unrounded, BigDecimal awarded) {
        if (isFull(share.percent())) {
            return "≥ " + Share.text(most()) + " → " + Plain.text(awarded);
        }
        if (floor != null && isBelowFloor(share.percent())) {
            return "< " + Share.text(floor) + " → " + Plain.text(awarded);
        }
        return Plain.text(points) + " × " + line(share.term()) + Points.result(unrounded, awarded);
    }

    /** The part of the points that a share earns between floor and full, as rule, sentence and arithmetic have it. */
    private String line(String share) {
        BigDecimal start = start();
        if (start.signum() > 0) {
            return "(" + share + " − " + Share.text(start) + ") ÷ (" + Share.text(most()) + " − " + Share.text(start)
                    + ")";
        }
        return most().compareTo(Share.ALL) == 0 ? share : share + " ÷ " + Share.text(most());
    }

    @Override
    public Words words(BigDecimal points, @Nullable String unit) {
        List<Words> parts = new ArrayList<>();
        parts.add(new Words(
                "得分 = " + Plain.text(points) + " × " + line("完成比例") + "，不超过满分",
                English.points(points) + " × " + line("share achieved") + ", never more than all"));
        boolean inverse = comparison == Comparison.AT_MOST;
        if (inverse || target != null) {
            String aim = Share.text(target == null ? Share.ALL : target);
            parts.add(
                    inverse
                            ? new Words("完成比例 = 目标 " + aim + " ÷ 实际", "share achieved = target " + aim + " ÷ actual")
                            : new Words("完成比例 = 实际 ÷ 目标 " + aim, "share achieved = actual ÷ target " + aim));
        }
        if (full != null) {
            parts.add(new Words("达到 " + Share.text(full) + " 得满分", "all from " + Share.text(full) + " on"));
        }
        if (floor != null) {
            parts.add(new Words("不足 " + Share.text(floor) + " 不得分", "none below " + Share.text(floor)));
        }
        if (excess != null) {
            parts.add(excess.words());
        }
        return Words.all(parts);
    }

    /** Per cent of the points. */
    private BigDecimal earned(BigDecimal share) {
        if (isFull(share)) {
            return Share.ALL;
        }
        if (isBelowFloor(share)) {
            return BigDecimal.ZERO;
        }
        return share.subtract(start())
                .multiply(Share.ALL)
                .divide(most().subtract(start()), PLACES, RoundingMode.HALF_UP);
    }

    private boolean isFull(BigDecimal share) {
        return share.compareTo(most()) >= 0;
    }

    private boolean isBelowFloor(BigDecimal share) {
        return floor != null && share.compareTo(floor) < 0;
    }

    private BigDecimal start() {
        return slope == Slope.FROM_FLOOR && floor != null ? floor : BigDecimal.ZERO;
    }

    private BigDecimal most() {
        return full == null ? Share.ALL : full;
    }

    /** What a share is held against. */
    private List<BigDecimal> bounds() {
        return Stream.concat(Stream.of(most()), Stream.ofNullable(floor)).toList();
    }
}
