package org.jixiao.scoring.scheme;

import java.math.BigDecimal;
import org.jixiao.scoring.rule.Explained;
import org.jixiao.scoring.rule.MissingField;

/**
 * What leads to a veto, and what it leaves.
 *
 * @param code of the ground; the address of its assessment where an assessor finds it
 * @param name e.g. 发生重大违纪违规
 * @param evidence an indicator, which fails where its target is missed and no waiver approved; or an assessment
 * @param most points, e.g. 59
 */
@Explained("一项否决情形。 What leads to a veto.")
public record VetoGround(
        @Explained(
                "代码，与各评分项不同；由评定人认定的，即其评定的代码。 Its code, unlike any criterion's; where an assessor finds it, that of the assessment.")
        String code,

        @Explained("名称，如 发生重大违纪违规。 Its name.") String name,

        @Explained(
                "依据：指标（未完成且无批准的特殊情况即否决），或评定（档次填“否决”即否决，填“不否决”或未评定则否）。 An indicator, which vetoes where it is missed and not waived; or an assessment, which does where its level is 否决, and not where it is 不否决 or there is none.")
        Selector evidence,

        @Explained(
                "至多得分，如 59；填 0 则不得分。要使等级至多为某一等级，填该等级的最高分，如 89.99。 The most that can be had, points; for no more than a grade, the highest total that earns it.")
        BigDecimal most) {

    public VetoGround {
        MissingField.check(code, "code");
        MissingField.check(name, "name");
        MissingField.check(evidence, "evidence");
        MissingField.check(most, "most");
    }

    /** Whether somebody has to find it. */
    boolean assessed() {
        return evidence instanceof Selector.Assessment;
    }
}
