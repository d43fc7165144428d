package org.jixiao.scoring.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.scoring.rule.Rule;
import org.jixiao.scoring.words.Words;

/**
 * What becomes of the points below a criterion, or of the total, once they are added up (总分、类别得分的调整). Each kind is a
 * record, as with rules.
 */
public sealed interface Modifier permits Cap, Rescale, Veto {

    /**
     * What is wrong with it where so many points can be had; empty if nothing.
     *
     * @param path of this modifier within its scheme, e.g. {@code modifiers[0]}
     */
    List<Fault> faults(String path, BigDecimal points);

    /** What an assessor has to find for it, under codes of their own. */
    default Stream<VetoGround> assessed() {
        return Stream.empty();
    }

    /** What it changes, step by step, and then what may come of what isn't known yet; empty where it changes nothing. */
    List<Modification> modify(Tally tally, Dossier dossier);

    /** What it says, with its figures, for who reads how a score came about. */
    Words words();

    /** Name in schemes and scorecards, e.g. {@code cap}. */
    default String kind() {
        return Rule.kindOf(getClass());
    }

    /**
     * Points added up.
     *
     * @param points 标准分值
     * @param applicable those of them that apply: less where something was left out as not applicable
     * @param awarded 得分, so far
     */
    record Tally(BigDecimal points, BigDecimal applicable, BigDecimal awarded) {}
}
