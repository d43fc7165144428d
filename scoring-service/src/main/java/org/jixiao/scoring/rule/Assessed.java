package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Award.Outcome;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/** 评定: an assessor's points with a reason. Points outside the criterion's range wait for a new assessment. */
@Explained("评定人直接给分，0 至标准分值；依据评定。 An assessor's points, from 0 to the criterion's; of assessments.")
public record Assessed() implements Rule {

    /** Of what was left out once and may not be any more. */
    static final Fault APPLIES = new Fault("applicable", "此评分项不可不适用", "this criterion can't be left out");

    @Override
    public List<Fault> faults(String path, BigDecimal points) {
        return List.of();
    }

    @Override
    public Words words(BigDecimal points, @Nullable String unit) {
        return new Words(
                "由评定人在 0 至 " + Plain.text(points) + " 分之间给分，并说明理由",
                "an assessor gives 0 to " + English.points(points) + ", with a reason");
    }

    @Override
    public boolean judges(Class<? extends Evidence> kind) {
        return kind == Assessment.class;
    }

    @Override
    public List<Fault> unfit(BigDecimal points, Assessment assessment) {
        if (!assessment.applicable()) {
            return List.of(APPLIES);
        }
        if (assessment.level() != null || assessment.share() != null) {
            return List.of(new Fault(
                    assessment.level() != null ? "level" : "share",
                    "此评分项直接给分，不分档次",
                    "this criterion is assessed by points, not by levels"));
        }
        BigDecimal given = assessment.points();
        if (given == null) {
            return List.of(new Fault("points", "必填", "is required"));
        }
        if (given.signum() < 0 || given.compareTo(points) > 0) {
            return List.of(new Fault(
                    "points",
                    "评定的 " + Plain.text(given) + " 分不在 0 与标准分值 " + Plain.text(points) + " 之间",
                    "must lie between 0 and the criterion's " + English.points(points)));
        }
        return List.of();
    }

    @Override
    public Verdict judge(BigDecimal points, Evidence evidence) {
        if (!(evidence instanceof Assessment assessment)) {
            return new Pending("须由评定人评定", "an assessor has to judge it");
        }
        List<Fault> unfit = unfit(points, assessment);
        BigDecimal given = assessment.points();
        if (!unfit.isEmpty() || given == null) {
            return Pending.unfit(unfit.get(0));
        }
        return Award.of(
                given,
                Outcome.GRADED,
                new Words(
                        assessment.assessor() + " 评定（" + assessment.reason() + "）",
                        "assessed by " + assessment.assessor() + " (" + assessment.reason() + ")"),
                "0 ≤ " + Plain.text(given) + " ≤ " + Plain.text(points));
    }
}
