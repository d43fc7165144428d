package org.jixiao.scoring.reach;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.scoring.evidence.Plain;

/**
 * Leaves that, brought to full points together, reach the grade.
 *
 * @param missing points they need in all
 * @param total 总分 it would come to
 */
public record Way(List<Gap> criteria, BigDecimal missing, BigDecimal total) {

    public Way {
        criteria = List.copyOf(criteria);
        missing = Plain.number(missing);
        total = Plain.number(total);
    }
}
