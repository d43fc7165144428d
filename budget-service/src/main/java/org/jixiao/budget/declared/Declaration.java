package org.jixiao.budget.declared;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jixiao.budget.figures.Figures;

/** One statement of a department about its accounts. */
public sealed interface Declaration permits DeclaredAmount, DeclaredShare, DeclaredChange, DeclaredGrowth {

    /** In the department's words, e.g. 基本支出占总支出. */
    String what();

    /** Empty where it holds, to the rounding it was said with. */
    List<Finding> check(Figures figures);

    /** Says that nothing can be computed from what was not entered. */
    static List<Finding> missing(String what, BigDecimal declared, String unit, String code) {
        return List.of(Finding.declared(
                Finding.Severity.NOTE,
                FindingKind.FIGURE_MISSING,
                what,
                declared,
                null,
                unit,
                what + "：所依据的 " + code + " 未登记，无法核对"));
    }

    /** The code of the first figure that was not entered. */
    static Optional<String> firstMissing(Figures figures, String... codes) {
        return List.of(codes).stream()
                .filter(code -> figures.find(code).isEmpty())
                .findFirst();
    }
}
