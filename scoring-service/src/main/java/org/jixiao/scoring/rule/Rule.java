package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jixiao.scoring.evidence.Evidence;

/** A way to award points (评分标准). Rules are data of a scheme; each kind is a record that knows how it judges. */
public sealed interface Rule permits AllOrNothing, Bands, DeductPerStep, Assessed {

    /**
     * What is wrong with this rule for a criterion of so many points; empty if nothing.
     *
     * @param path of this rule within its scheme, e.g. {@code criteria[0].rule}
     */
    List<Fault> faults(String path, BigDecimal points);

    /** Whether evidence of this kind can be judged by this rule. */
    boolean judges(Class<? extends Evidence> kind);

    /**
     * Awards between 0 and {@code points}, or says what is still missing.
     *
     * @param points 标准分值
     */
    Verdict judge(BigDecimal points, Evidence evidence);

    /** Name in schemes and scorecards, e.g. {@code all-or-nothing}. */
    default String kind() {
        return kindOf(getClass());
    }

    /** Name of a kind: its record's name in lower case with hyphens. */
    static String kindOf(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
