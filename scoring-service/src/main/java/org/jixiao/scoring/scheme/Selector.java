package org.jixiao.scoring.scheme;

import org.jixiao.events.BudgetMetric;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.rule.Explained;
import org.jixiao.scoring.rule.Interval;
import org.jixiao.scoring.rule.MissingField;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/** Names the evidence of a leaf criterion. */
public sealed interface Selector permits Selector.Metric, Selector.Indicator, Selector.Category, Selector.Assessment {

    Interval NOT_NEGATIVE = Interval.parse("[0, ∞)");

    /** The kind of evidence it selects. */
    Class<? extends Evidence> gives();

    /** What that is called. */
    default Words called() {
        return new Words("绩效指标", "an indicator");
    }

    /** The figures that it can bring. That one isn't negative goes without saying, but of a change. */
    default Interval figures() {
        return NOT_NEGATIVE;
    }

    /**
     * A figure derived from the budget.
     *
     * @param name one of {@link BudgetMetric}, e.g. {@code procurementExecutionRate}
     * @param label what readers call it, e.g. 政府采购执行率
     */
    @Explained("一项预算指标。 A figure derived from the budget, per cent.")
    record Metric(
            String name,
            @Explained("对外名称。 What readers call it.") String label) implements Selector {
        public Metric {
            MissingField.check(name, "name");
            MissingField.check(label, "label");
        }

        /** Why there is no figure: no budget yet, or a name that no budget knows. */
        public Words absent() {
            return BudgetMetric.of(name)
                    .map(metric -> new Words(
                            label + "（" + (metric.chinese().equals(label) ? "" : metric.chinese() + " ") + name
                                    + "）尚无数据",
                            "there is no " + label + " (" + name + ") yet"))
                    .orElseGet(() -> new Words(
                            label + "无从评分：没有名为 " + name + " 的预算指标，最接近的是 "
                                    + MetricNames.nearest(name).key(),
                            "no budget carries a metric " + name + "; the nearest is "
                                    + MetricNames.nearest(name).key()));
        }

        @Override
        public Words called() {
            return new Words("预算指标", "a metric of the budget");
        }

        @Override
        public Interval figures() {
            boolean change =
                    BudgetMetric.of(name).filter(BudgetMetric::isChange).isPresent();
            return change ? new Interval(null, null) : NOT_NEGATIVE;
        }

        @Override
        public Class<? extends Evidence> gives() {
            return org.jixiao.scoring.evidence.Metric.class;
        }
    }

    /** One indicator, by its code. */
    @Explained("一项绩效指标。 One indicator.")
    record Indicator(@Explained("指标代码。 Its code.") String code) implements Selector {
        public Indicator {
            MissingField.check(code, "code");
        }

        @Override
        public Class<? extends Evidence> gives() {
            return org.jixiao.scoring.evidence.Indicator.class;
        }
    }

    /**
     * All indicators of a category; each becomes a leaf with points.
     *
     * @param level1 一级指标, e.g. 产出指标; absent where all indicators are meant
     * @param level2 二级指标, e.g. 数量指标; absent where all of the first level are meant
     * @param sharing how the criterion's points come to the indicators; {@code OWN} where absent
     */
    @Explained("一类绩效指标，每项成为一个末级评分项。 The indicators of a category, each becomes a leaf.")
    record Category(
            @Explained("一级指标，如 产出指标；不填则为全部指标。 Level 1; all indicators where absent.") @Nullable
            String level1,

            @Explained("二级指标，如 数量指标；不填则为该一级指标全部。 Level 2; all of level 1 where absent.") @Nullable
            String level2,

            @Explained(
                    "OWN（默认）：指标分值之和须等于标准分值；BY_WEIGHT：以指标分值为权重分配。 OWN where absent: their points must add up; BY_WEIGHT: their points are weights.")
            @Nullable
            Sharing sharing)
            implements Selector {
        /** Whether every indicator is in it. */
        boolean all() {
            return level1 == null && level2 == null;
        }

        /** Whether some indicator could be in both. */
        boolean overlaps(Category other) {
            return maybeSame(level1, other.level1) && maybeSame(level2, other.level2);
        }

        private static boolean maybeSame(@Nullable String one, @Nullable String other) {
            return one == null || other == null || one.equals(other);
        }

        public boolean holds(org.jixiao.scoring.evidence.Indicator indicator) {
            return (level1 == null || indicator.level1().equals(level1))
                    && (level2 == null || indicator.level2().equals(level2));
        }

        @Override
        public Class<? extends Evidence> gives() {
            return org.jixiao.scoring.evidence.Indicator.class;
        }
    }

    /** How a category's points come to its indicators. */
    enum Sharing {
        /** The department says what each weighs, and together they must weigh what the criterion does. */
        OWN,
        /** Their own points are weights (权重) by which the criterion's are shared. */
        BY_WEIGHT
    }

    /** The assessor's judgement of this criterion. */
    @Explained("评定人对本评分项的评定。 The assessor's judgement of this criterion.")
    record Assessment() implements Selector {
        @Override
        public Words called() {
            return new Words("评定", "an assessment");
        }

        @Override
        public Class<? extends Evidence> gives() {
            return org.jixiao.scoring.evidence.Assessment.class;
        }
    }
}
