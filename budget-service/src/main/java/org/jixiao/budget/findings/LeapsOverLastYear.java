package org.jixiao.budget.findings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.declared.Finding;
import org.jixiao.budget.declared.Finding.Severity;
import org.jixiao.budget.declared.Finding.Source;
import org.jixiao.budget.declared.FindingKind;
import org.jixiao.budget.declared.Slip;
import org.jspecify.annotations.Nullable;

/**
 * Lines planned with about ten times or ten thousand times last year's budget, or that part of it: budgets change from
 * year to year, so a slip of units is near such a factor and not on it.
 */
final class LeapsOverLastYear {

    /** Within a tenth of ten-fold, and within a factor of two of ten-thousand-fold, either way. */
    private enum Leap {
        TENFOLD("9", "11", Slip.TENFOLD),
        TENTH("0.09", "0.11", Slip.TENTH),
        TEN_THOUSANDFOLD("5000", "20000", Slip.YUAN_AS_WAN_YUAN),
        TEN_THOUSANDTH("0.00005", "0.0002", Slip.WAN_YUAN_AS_YUAN);

        private final BigDecimal from;
        private final BigDecimal to;
        private final Slip slip;

        Leap(String from, String to, Slip slip) {
            this.from = new BigDecimal(from);
            this.to = new BigDecimal(to);
            this.slip = slip;
        }

        static Optional<Leap> of(BigDecimal factor) {
            return Stream.of(values())
                    .filter(leap -> leap.from.compareTo(factor) <= 0 && factor.compareTo(leap.to) <= 0)
                    .findFirst();
        }
    }

    private LeapsOverLastYear() {}

    static List<Finding> check(Accounts accounts, @Nullable Accounts prior) {
        return prior == null
                ? List.of()
                : accounts.lines().stream()
                        .flatMap(line ->
                                prior.line(line.code()).stream().flatMap(before -> between(before, line).stream()))
                        .toList();
    }

    private static Optional<Finding> between(Line before, Line line) {
        if (before.initial().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal factor = line.initial().divide(before.initial(), MathContext.DECIMAL64);
        String what = line.code() + " " + line.name() + "年初预算";
        return Leap.of(factor)
                .map(leap -> new Finding(
                        Severity.WARNING,
                        FindingKind.UNIT_SLIP,
                        Source.ENTERED,
                        what,
                        line.initial(),
                        leap.slip.undone(line.initial()).setScale(2, RoundingMode.HALF_UP),
                        "元",
                        what + " " + line.initial() + " 元，上年为 " + before.initial() + " 元" + leap.slip.suspected()));
    }
}
