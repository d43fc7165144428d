package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Award.Outcome;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * 每超（低）一个百分点扣: points less a deduction for each step beyond a threshold, not below zero.
 *
 * @param threshold up to which nothing is lost, in the figure's unit
 * @param direction which side of the threshold costs points
 * @param step width of a step, in the figure's unit
 * @param deduction points lost per step
 * @param counting whether a step counts once started or once full
 */
@Explained("每超（低）一步扣分，扣完为止。 Points less a deduction for each step beyond a threshold, never below none.")
public record DeductPerStep(
        @Explained("界限，单位同数值，在此之内不扣。 Up to which nothing is lost, in the figure's unit.")
        BigDecimal threshold,

        @Explained("ABOVE 超过扣、BELOW 低于扣。 Which side of the threshold costs points.")
        Direction direction,

        @Explained("步长，单位同数值。 Width of a step, in the figure's unit.")
        BigDecimal step,

        @Explained("每步扣分。 Points lost per step.") BigDecimal deduction,

        @Explained("STARTED 不足一步按一步计、FULL 满一步才计。 Whether a step counts once started or once full.")
        Counting counting)
        implements Rule {

    public DeductPerStep {
        MissingField.check(threshold, "threshold");
        MissingField.check(direction, "direction");
        MissingField.check(step, "step");
        MissingField.check(deduction, "deduction");
        MissingField.check(counting, "counting");
    }

    public enum Direction {
        ABOVE,
        BELOW
    }

    public enum Counting {
        STARTED,
        FULL
    }

    @Override
    public List<Fault> faults(String path, BigDecimal points) {
        List<Fault> faults = new ArrayList<>();
        if (step.signum() <= 0) {
            faults.add(new Fault(path + ".step", "步长须大于 0", "the step must be greater than 0"));
        }
        if (deduction.signum() <= 0 || deduction.compareTo(points) > 0) {
            faults.add(new Fault(
                    path + ".deduction",
                    "每步扣分须大于 0 且不超过标准分值 " + Plain.text(points),
                    "the deduction per step must be above 0 and at most the criterion's " + English.points(points)));
        }
        return faults;
    }

    @Override
    public boolean judges(Class<? extends Evidence> kind) {
        return Figure.in(kind);
    }

    @Override
    public Verdict judge(BigDecimal points, Evidence evidence) {
        return Figure.read(evidence, figure -> award(points, figure));
    }

    private Verdict award(BigDecimal points, Figure figure) {
        BigDecimal beyond =
                direction == Direction.ABOVE ? figure.value().subtract(threshold) : threshold.subtract(figure.value());
        String limit = Wording.quantity(threshold, figure.unit());
        if (beyond.signum() <= 0) {
            return Award.of(
                    points,
                    Outcome.GRADED,
                    new Words(
                            figure.text() + (direction == Direction.ABOVE ? " 未超过 " : " 不低于 ") + limit + "，不扣分",
                            figure.text() + " is not " + side() + " " + limit + ", which costs nothing"),
                    Plain.text(figure.value()) + (direction == Direction.ABOVE ? " ≤ " : " ≥ ") + Plain.text(threshold)
                            + " → " + Plain.text(points));
        }
        BigDecimal steps =
                beyond.divide(step, 0, counting == Counting.STARTED ? RoundingMode.CEILING : RoundingMode.FLOOR);
        BigDecimal awarded = points.subtract(steps.multiply(deduction)).max(BigDecimal.ZERO);
        Words by = Wording.difference(beyond, figure.unit());
        Words each = Wording.difference(step, figure.unit());
        return Award.of(
                awarded,
                Outcome.GRADED,
                new Words(
                        figure.text() + (direction == Direction.ABOVE ? " 超过 " : " 低于 ") + limit + " 达 "
                                + by.zh() + "，每" + (counting == Counting.FULL ? "满 " : " ") + each.zh() + " 扣 "
                                + Plain.text(deduction) + " 分，计 " + Plain.text(steps) + " 步，扣 "
                                + Plain.text(points.subtract(awarded)) + " 分",
                        figure.text() + " is " + side() + " " + limit + " by " + by.en() + ", "
                                + English.count(steps, "step") + " of " + each.en() + " at " + Plain.text(deduction)
                                + " each cost "
                                + Plain.text(points.subtract(awarded))),
                Plain.text(beyond) + " ÷ " + Plain.text(step) + " → " + Plain.text(steps) + "; "
                        + (awarded.signum() == 0 ? "max(0, " : "") + Plain.text(points) + " − " + Plain.text(steps)
                        + " × "
                        + Plain.text(deduction) + (awarded.signum() == 0 ? ")" : "") + " = " + Plain.text(awarded));
    }

    private String side() {
        return direction == Direction.ABOVE ? "above" : "below";
    }

    @Override
    public Words words(BigDecimal points, @Nullable String unit) {
        boolean full = counting == Counting.FULL;
        String limit = Wording.quantity(threshold, unit);
        Words each = Wording.difference(step, unit);
        return new Words(
                "满分 " + Plain.text(points) + " 分，每" + (direction == Direction.ABOVE ? "超过 " : "低于 ") + limit
                        + (full ? " 满 " : " 达 ") + each.zh() + " 扣 " + Plain.text(deduction) + " 分"
                        + (full ? "" : "（不足一步按一步计）") + "，扣完为止",
                English.points(points) + ", less " + Plain.text(deduction) + " for each "
                        + (full ? "full" : "started")
                        + " step of " + each.en() + " " + side() + " " + limit + ", never below none");
    }
}
