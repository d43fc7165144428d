package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Award.Outcome;

/** 评定: an assessor's points with a reason. Points outside the criterion's range wait for a new assessment. */
public record Assessed() implements Rule {

    @Override
    public List<Fault> faults(String path, BigDecimal points) {
        return List.of();
    }

    @Override
    public boolean judges(Class<? extends Evidence> kind) {
        return kind == Assessment.class;
    }

    @Override
    public Verdict judge(BigDecimal points, Evidence evidence) {
        if (!(evidence instanceof Assessment assessment)) {
            return new Pending("须由评定人评定");
        }
        BigDecimal given = assessment.points();
        if (given.signum() < 0 || given.compareTo(points) > 0) {
            return new Pending("评定的 " + Plain.text(given) + " 分不在 0 与标准分值 " + Plain.text(points) + " 之间，须重新评定");
        }
        return new Award(
                given,
                Outcome.GRADED,
                assessment.assessor() + " 评定（" + assessment.reason() + "），得 " + Plain.text(given) + " 分");
    }
}
