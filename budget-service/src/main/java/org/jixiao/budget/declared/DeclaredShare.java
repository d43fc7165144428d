package org.jixiao.budget.declared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jixiao.budget.declared.Finding.Severity;
import org.jixiao.budget.figures.Figure;
import org.jixiao.budget.figures.Figures;

/**
 * A share of one figure in another.
 *
 * @param percent as stated, e.g. 38.15
 * @param figure code of the numerator
 * @param base code of the denominator
 */
public record DeclaredShare(String what, BigDecimal percent, String figure, String base) implements Declaration {

    @Override
    public List<Finding> check(Figures figures) {
        Optional<String> missing = Declaration.firstMissing(figures, figure, base);
        if (missing.isPresent()) {
            return Declaration.missing(what, percent, "%", missing.get());
        }
        Figure numerator = figures.get(figure);
        Figure denominator = figures.get(base);
        if (denominator.amount().signum() == 0) {
            return List.of(Finding.declared(
                    Severity.ERROR,
                    FindingKind.ZERO_BASE,
                    what,
                    percent,
                    null,
                    "%",
                    what + "：申报 " + percent.toPlainString() + "%，但" + denominator.name() + "为零，不能计算比重"));
        }
        Range declared = Range.around(percent);
        BigDecimal exact = Range.percent(numerator.amount(), denominator.amount());
        if (declared.holds(exact)) {
            return List.of();
        }
        BigDecimal right = exact.setScale(Math.max(2, percent.scale()), RoundingMode.HALF_UP);
        return List.of(Finding.declared(
                Severity.ERROR,
                FindingKind.SHARE_DIFFERS,
                what,
                percent,
                right,
                "%",
                what + "：申报 " + percent.toPlainString() + "%，按" + numerator.name() + "除以" + denominator.name() + "应为 "
                        + right.toPlainString() + "%"
                        + cause(basesThatGive(declared, numerator, denominator, figures))));
    }

    /** Sums that somebody may have divided by instead; of those of the same amount the first. */
    private static List<Figure> basesThatGive(Range percent, Figure numerator, Figure right, Figures figures) {
        Map<BigDecimal, Figure> byAmount = new LinkedHashMap<>();
        figures.all().stream()
                .filter(base -> base.sum() && base.amount().signum() > 0)
                .filter(base -> !base.code().equals(numerator.code()))
                .filter(base -> base.amount().compareTo(right.amount()) != 0)
                .filter(base -> percent.holds(Range.percent(numerator.amount(), base.amount())))
                .forEach(base -> byAmount.putIfAbsent(base.amount(), base));
        return List.copyOf(byAmount.values());
    }

    /** Too many bases that fit are no explanation. */
    private static String cause(List<Figure> bases) {
        if (bases.isEmpty() || bases.size() > 3) {
            return "";
        }
        return "，疑似误以" + bases.stream().map(Figure::name).collect(Collectors.joining("或")) + "为基数";
    }
}
