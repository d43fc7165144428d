package org.jixiao.budget.declared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jixiao.budget.declared.Finding.Severity;
import org.jixiao.budget.figures.Figure;
import org.jixiao.budget.figures.Figures;

/**
 * By how much a figure changed from another, both of them entered.
 *
 * @param percent signed: a decrease is negative
 * @param figure code of what it became
 * @param base code of what it was
 */
public record DeclaredChange(String what, BigDecimal percent, String figure, String base) implements Declaration {

    @Override
    public List<Finding> check(Figures figures) {
        Optional<String> missing = Declaration.firstMissing(figures, figure, base);
        if (missing.isPresent()) {
            return Declaration.missing(what, percent, "%", missing.get());
        }
        Figure before = figures.get(base);
        BigDecimal now = figures.get(figure).amount();
        if (before.amount().signum() == 0) {
            return List.of(fromZero(Severity.ERROR, what, percent, before.name() + "为零，不存在增减幅"));
        }
        BigDecimal exact = Range.percent(now.subtract(before.amount()), before.amount());
        return Range.around(percent).holds(exact)
                ? List.of()
                : List.of(differs(Severity.ERROR, what, percent, exact, ""));
    }

    static Finding fromZero(Severity severity, String what, BigDecimal percent, String reason) {
        return Finding.declared(
                severity,
                FindingKind.ZERO_BASE,
                what,
                percent,
                null,
                "%",
                what + "：申报 " + percent.toPlainString() + "%，但" + reason);
    }

    static Finding differs(Severity severity, String what, BigDecimal percent, BigDecimal exact, String remark) {
        BigDecimal right = exact.setScale(Math.max(2, percent.scale()), RoundingMode.HALF_UP);
        return Finding.declared(
                severity,
                FindingKind.CHANGE_DIFFERS,
                what,
                percent,
                right,
                "%",
                what + "：申报 " + percent.toPlainString() + "%，应为 " + right.toPlainString() + "%" + remark);
    }
}
