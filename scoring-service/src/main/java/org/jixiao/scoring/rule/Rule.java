package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/** A way to award points (评分标准). Rules are data of a scheme; each kind is a record that knows how it judges. */
public sealed interface Rule permits AllOrNothing, Proportional, Bands, DeductPerStep, Rated, Assessed, ByNature {

    /**
     * What is wrong with this rule for a criterion of so many points; empty if nothing.
     *
     * @param path of this rule within its scheme, e.g. {@code criteria[0].rule}
     */
    List<Fault> faults(String path, BigDecimal points);

    /**
     * The figures that no award is foreseen for: evidence that comes to one waits until the rule is another.
     *
     * @param whole those that there can be
     */
    default List<Interval> open(Interval whole) {
        return List.of();
    }

    /** Whether evidence of this kind can be judged by this rule. */
    boolean judges(Class<? extends Evidence> kind);

    /** Why an assessor's judgement isn't one by this rule, each under the field to mend; empty where it is. */
    default List<Fault> unfit(BigDecimal points, Assessment assessment) {
        return List.of(new Fault("criterion", "此评分项不由评定人评定", "this criterion isn't assessed"));
    }

    /** The rule that judges this indicator: this one, unless it leaves that to others. */
    default Rule of(Indicator indicator) {
        return this;
    }

    /**
     * Awards between 0 and {@code points}, or says what is still missing.
     *
     * @param points 标准分值
     */
    Verdict judge(BigDecimal points, Evidence evidence);

    /**
     * What this rule says, with its figures, for who reads how a score came about.
     *
     * @param points 标准分值
     * @param unit of the figure that is judged; absent where it has none, or isn't known
     */
    Words words(BigDecimal points, @Nullable String unit);

    /** Name in schemes and scorecards, e.g. {@code all-or-nothing}. */
    default String kind() {
        return kindOf(getClass());
    }

    /** Name of a kind: its record's name in lower case with hyphens. */
    static String kindOf(Class<?> type) {
        return Kinds.of(type);
    }
}
