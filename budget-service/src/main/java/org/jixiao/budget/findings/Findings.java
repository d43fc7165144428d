package org.jixiao.budget.findings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.declared.Declaration;
import org.jixiao.budget.declared.Finding;
import org.jixiao.budget.figures.Figures;
import org.jixiao.budget.figures.YearFigures;
import org.jspecify.annotations.Nullable;

/** All findings on a year. */
public final class Findings {

    private static final Comparator<Finding> GRAVEST_FIRST =
            Comparator.comparing(Finding::severity).thenComparing(Finding::source);

    private Findings() {}

    /**
     * The gravest first, those on entered figures before those on declared ones, else in the order in which they were
     * entered and declared.
     *
     * @param prior the accounts of the year before, where there are any
     */
    public static List<Finding> of(Accounts accounts, @Nullable Accounts prior, List<Declaration> declarations) {
        Figures figures = YearFigures.of(accounts, prior);
        return Stream.concat(
                        entered(accounts, prior),
                        declarations.stream().flatMap(declaration -> declaration.check(figures).stream()))
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    private static Stream<Finding> entered(Accounts accounts, @Nullable Accounts prior) {
        return Stream.of(
                        SplitAgainstBasic.check(accounts),
                        ThreePublicAgainstParts.check(accounts),
                        Overspent.check(accounts),
                        LeapsOverLastYear.check(accounts, prior),
                        LastYearOtherwise.check(accounts, prior),
                        CarriedAboveBalance.check(accounts, prior),
                        ControlledAboveBudget.check(accounts),
                        ProcurementAboveBudget.check(accounts),
                        NamedAsAnother.check(accounts))
                .flatMap(List::stream);
    }
}
