package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * One step of a banded standard: what a figure within the interval earns or costs. Exactly one of the two is given.
 *
 * @param points awarded outright
 * @param deduction taken from the criterion's points
 */
@Explained("一档：得分与扣分填其一。 A band: either points or a deduction.")
public record Band(
        @Explained("数值的区间，单位同数值。 Of the figure, in its unit.")
        Interval interval,

        @Explained("得分。 Points awarded outright.") @Nullable BigDecimal points,

        @Explained("从标准分值中扣。 Taken from the criterion's points.") @Nullable
        BigDecimal deduction) {

    public Band {
        MissingField.check(interval, "interval");
    }

    List<Fault> faults(String path, BigDecimal most) {
        List<Fault> faults = new ArrayList<>();
        if (interval.isEmpty()) {
            faults.add(new Fault(path + ".interval", "区间 " + interval + " 为空", "interval " + interval + " is empty"));
        }
        if ((points == null) == (deduction == null)) {
            faults.add(new Fault(path, "得分与扣分须且只能填一项", "give either points or a deduction"));
        }
        outside(points, most, path + ".points", faults);
        outside(deduction, most, path + ".deduction", faults);
        return faults;
    }

    BigDecimal award(BigDecimal most) {
        BigDecimal awarded = points != null ? points : most.subtract(deduction != null ? deduction : BigDecimal.ZERO);
        return awarded.max(BigDecimal.ZERO).min(most);
    }

    Words words(@Nullable String unit) {
        Words figure = interval.words(unit);
        return points != null
                ? new Words(
                        figure.zh() + " 得 " + Plain.text(points) + " 分", figure.en() + " earns " + Plain.text(points))
                : new Words(
                        figure.zh() + " 扣 " + Plain.text(deduction) + " 分",
                        figure.en() + " costs " + Plain.text(deduction));
    }

    private static void outside(@Nullable BigDecimal value, BigDecimal most, String path, List<Fault> faults) {
        if (value != null && (value.signum() < 0 || value.compareTo(most) > 0)) {
            faults.add(new Fault(
                    path,
                    Plain.text(value) + " 不在 0 与标准分值 " + Plain.text(most) + " 之间",
                    Plain.text(value) + " is not between 0 and the criterion's " + English.points(most)));
        }
    }
}
