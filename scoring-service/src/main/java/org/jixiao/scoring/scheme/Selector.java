package org.jixiao.scoring.scheme;

import org.jixiao.events.BudgetMetric;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.rule.MissingField;
import org.jspecify.annotations.Nullable;

/** Names the evidence of a leaf criterion. */
public sealed interface Selector permits Selector.Metric, Selector.Indicator, Selector.Category, Selector.Assessment {

    /** The kind of evidence it selects. */
    Class<? extends Evidence> gives();

    /**
     * A figure derived from the budget.
     *
     * @param name one of {@link BudgetMetric}, e.g. {@code procurementExecutionRate}
     * @param label what readers call it, e.g. 政府采购执行率
     */
    record Metric(String name, String label) implements Selector {
        public Metric {
            MissingField.check(name, "name");
            MissingField.check(label, "label");
        }

        /** Why there is no figure: no budget yet, or a name that no budget knows. */
        public String absent() {
            return BudgetMetric.of(name)
                    .map(metric -> label + "（" + (metric.chinese().equals(label) ? "" : metric.chinese() + " ") + name
                            + "）尚无数据")
                    .orElseGet(() -> label + "无从评分：没有名为 " + name + " 的预算指标，最接近的是 "
                            + MetricNames.nearest(name).key());
        }

        @Override
        public Class<? extends Evidence> gives() {
            return org.jixiao.scoring.evidence.Metric.class;
        }
    }

    /** One indicator, by its code. */
    record Indicator(String code) implements Selector {
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
    record Category(
            @Nullable String level1,
            @Nullable String level2,
            @Nullable Sharing sharing) implements Selector {
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
    record Assessment() implements Selector {
        @Override
        public Class<? extends Evidence> gives() {
            return org.jixiao.scoring.evidence.Assessment.class;
        }
    }
}
