package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Measure.Comparison;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * 定量指标与定性指标分别评分: one rule for indicators with figures, another for those whose targets are milestones, which
 * are reached to a degree that somebody judges.
 */
@Explained(
        "定量指标与定性指标分别评分；只有“是否达成”类目标的指标为定性。 One rule for indicators with figures, another for those with milestones only.")
public record ByNature(
        @Explained("定量指标的评分标准。 For indicators with figures.")
        Rule quantitative,

        @Explained("定性指标的评分标准。 For those with milestones only.")
        Rule qualitative)
        implements Rule {

    public ByNature {
        MissingField.check(quantitative, "quantitative");
        MissingField.check(qualitative, "qualitative");
    }

    @Override
    public List<Fault> faults(String path, BigDecimal points) {
        List<Fault> faults = new ArrayList<>(quantitative.faults(path + ".quantitative", points));
        faults.addAll(qualitative.faults(path + ".qualitative", points));
        return faults;
    }

    @Override
    public Words words(BigDecimal points, @Nullable String unit) {
        Words figures = quantitative.words(points, unit);
        Words milestones = qualitative.words(points, unit);
        return new Words(
                "定量指标：" + figures.zh() + "；定性指标：" + milestones.zh(),
                "with figures: " + figures.en() + "; with milestones only: " + milestones.en());
    }

    @Override
    public List<Interval> open(Interval whole) {
        return quantitative.open(whole);
    }

    @Override
    public boolean judges(Class<? extends Evidence> kind) {
        return kind == Indicator.class && quantitative.judges(kind) && qualitative.judges(kind);
    }

    @Override
    public List<Fault> unfit(BigDecimal points, Assessment assessment) {
        return qualitative.unfit(points, assessment);
    }

    @Override
    public Verdict judge(BigDecimal points, Evidence evidence) {
        if (!(evidence instanceof Indicator indicator)) {
            return new Pending("此评分标准只能依据指标评定", "this rule judges indicators only");
        }
        return of(indicator).judge(points, indicator);
    }

    @Override
    public Rule of(Indicator indicator) {
        boolean milestones = !indicator.measures().isEmpty()
                && indicator.measures().stream().allMatch(measure -> measure.comparison() == Comparison.MILESTONE);
        return milestones ? qualitative.of(indicator) : quantitative.of(indicator);
    }
}
