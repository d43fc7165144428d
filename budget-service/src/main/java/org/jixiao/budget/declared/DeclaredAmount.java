package org.jixiao.budget.declared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.budget.declared.Finding.Severity;
import org.jixiao.budget.figures.Figure;
import org.jixiao.budget.figures.Figures;
import org.jspecify.annotations.Nullable;

/**
 * An amount and, where they were stated too, its parts.
 *
 * @param figure code of the figure it states; absent where only the parts can be checked
 */
public record DeclaredAmount(String what, @Nullable String figure, BigDecimal value, Unit unit, List<BigDecimal> parts)
        implements Declaration {

    public DeclaredAmount {
        parts = List.copyOf(parts);
    }

    @Override
    public List<Finding> check(Figures figures) {
        List<Finding> findings = new ArrayList<>();
        if (figure != null) {
            findings.addAll(figures.find(figure)
                    .map(this::against)
                    .orElseGet(() -> Declaration.missing(what, value, unit.chinese(), figure)));
        }
        if (!parts.isEmpty()) {
            findings.addAll(againstParts());
        }
        return findings;
    }

    private List<Finding> against(Figure computed) {
        Range declared = unit.yuan(value);
        if (declared.holds(computed.amount())) {
            return List.of();
        }
        BigDecimal right = unit.of(computed.amount()).setScale(Math.max(2, value.scale()), RoundingMode.HALF_UP);
        String differs = what + "：申报 " + value.toPlainString() + " " + unit.chinese() + "，" + computed.name() + "为 "
                + right.toPlainString() + " " + unit.chinese();
        Optional<Slip> slip = Slip.between(declared, computed.amount());
        return List.of(Finding.declared(
                Severity.ERROR,
                slip.isPresent() ? FindingKind.UNIT_SLIP : FindingKind.AMOUNT_DIFFERS,
                what,
                value,
                right,
                unit.chinese(),
                differs + slip.map(Slip::suspected).orElse("")));
    }

    /** A difference that rounding explains is still one a reader stumbles over. */
    private List<Finding> againstParts() {
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(value) == 0) {
            return List.of();
        }
        Range together = parts.stream().map(Range::around).reduce(Range.exactly(BigDecimal.ZERO), Range::plus);
        boolean byRounding = together.meets(Range.around(value));
        return List.of(Finding.declared(
                byRounding ? Severity.WARNING : Severity.ERROR,
                FindingKind.PARTS_DO_NOT_ADD_UP,
                what,
                value,
                sum,
                unit.chinese(),
                what + "：申报 " + value.toPlainString() + " " + unit.chinese() + "，各分项之和为 " + sum.toPlainString() + " "
                        + unit.chinese() + (byRounding ? "，差额在四舍五入范围内" : "")));
    }
}
