package org.jixiao.scoring.scheme;

import org.jixiao.events.BudgetMetric;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.rule.MissingField;

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

    /** All indicators of a category (一级指标); each becomes a leaf with its own points. */
    record Category(String level1) implements Selector {
        public Category {
            MissingField.check(level1, "level1");
        }

        @Override
        public Class<? extends Evidence> gives() {
            return org.jixiao.scoring.evidence.Indicator.class;
        }
    }

    /** The assessor's judgement of this criterion. */
    record Assessment() implements Selector {
        @Override
        public Class<? extends Evidence> gives() {
            return org.jixiao.scoring.evidence.Assessment.class;
        }
    }
}
