package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Award.Outcome;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * 完成目标值及以上满分；未完成无特殊情况不得分: all points if every measure meets its target or an approved waiver says so.
 *
 * @param excess what it costs to exceed a target by far; absent where it costs nothing
 */
@Explained("完成目标值得满分，未完成且无批准的特殊情况不得分；依据指标。 All points if every target is met or waived, else none; of indicators.")
public record AllOrNothing(
        @Explained("远超目标值时的扣分，不填则不扣。 What it costs to exceed a target by far; nothing where absent.") @Nullable
        Excess excess)
        implements Rule {

    @Override
    public List<Fault> faults(String path, BigDecimal points) {
        return excess == null ? List.of() : excess.faults(path + ".excess", points);
    }

    @Override
    public Words words(BigDecimal points, @Nullable String unit) {
        Words rule = new Words(
                "全部目标完成得 " + Plain.text(points) + " 分；未完成且无批准的特殊情况不得分",
                English.points(points) + " if every target is met or an approved waiver says so, else none");
        return excess == null ? rule : Words.all(List.of(rule, excess.words()));
    }

    @Override
    public boolean judges(Class<? extends Evidence> kind) {
        return kind == Indicator.class;
    }

    @Override
    public Verdict judge(BigDecimal points, Evidence evidence) {
        if (!(evidence instanceof Indicator indicator)) {
            return new Pending("“完成得满分”只能依据指标评定", "all or nothing is awarded by an indicator only");
        }
        Targets targets = Targets.of(indicator);
        Verdict settled = targets.settled(points);
        if (settled != null) {
            return settled;
        }
        if (!targets.met()) {
            return Award.of(BigDecimal.ZERO, Outcome.MISSED, targets.told(), targets.arithmetic() + " → 0");
        }
        Award met = targets.award(points);
        return excess == null ? met : excess.applied(met, targets.told(), points, indicator);
    }
}
