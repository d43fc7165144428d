package org.jixiao.scoring.reading;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.evidence.Plain;
import org.jspecify.annotations.Nullable;

/**
 * A department in the ranking of a year.
 *
 * @param rank equal totals share a rank
 * @param name absent until the department's profile came
 */
@Schema(description = "排名中的一个部门。 A department in the ranking.")
public record Ranked(
        long rank,
        String department,
        @Nullable String name,
        int fiscalYear,
        long version,
        BigDecimal total,
        @Nullable String grade,
        boolean provisional) {

    public Ranked {
        total = Plain.number(total);
    }
}
