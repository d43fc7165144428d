package org.jixiao.scoring.scheme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Explained;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.scoring.rule.Points;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;

/** 折算: where criteria don't apply, what the others earn is scaled up to all points. */
@Explained(
        "折算：不适用的评分项去掉后，其余得分按标准分值折算，保留两位小数。 Where criteria were left out, the rest is scaled up to all points, to the hundredth.")
public record Rescale() implements Modifier {

    /** Rounding follows once, at the end. */
    private static final int PLACES = 30;

    @Override
    public List<Fault> faults(String path, BigDecimal points) {
        return List.of();
    }

    @Override
    public List<Modification> modify(Tally tally, Dossier dossier) {
        if (tally.applicable().signum() == 0 || tally.applicable().compareTo(tally.points()) == 0) {
            return List.of();
        }
        BigDecimal unrounded =
                tally.awarded().multiply(tally.points()).divide(tally.applicable(), PLACES, RoundingMode.HALF_UP);
        BigDecimal scaled = Points.rounded(unrounded).min(tally.points());
        return List.of(new Modification(
                kind(),
                tally.awarded(),
                scaled,
                new Words(
                        "不适用 " + Plain.text(tally.points().subtract(tally.applicable())) + " 分，其余 "
                                + Plain.text(tally.applicable()) + " 分得 " + Plain.text(tally.awarded()) + " 分，按 "
                                + Plain.text(tally.points()) + " 分折算为 " + Plain.text(scaled) + " 分",
                        "criteria of " + English.points(tally.points().subtract(tally.applicable()))
                                + " don't apply, the other "
                                + Plain.text(tally.applicable()) + " earned " + Plain.text(tally.awarded())
                                + ", which is scaled up to " + Plain.text(scaled) + " of "
                                + Plain.text(tally.points())),
                Plain.text(tally.awarded()) + " × " + Plain.text(tally.points()) + " ÷ "
                        + Plain.text(tally.applicable()) + Points.result(unrounded, scaled),
                null));
    }

    @Override
    public Words words() {
        return new Words(
                "不适用的评分项去掉后，其余得分按标准分值折算，保留两位小数",
                "where criteria were left out, what the others earn is scaled up to all points, to the hundredth");
    }
}
