package org.jixiao.indicator.findings;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.PlanState.Goal;
import org.jixiao.indicator.measure.Deviation;
import org.jixiao.indicator.measure.LastYear;

/** All findings on a year. */
public final class Findings {

    private static final Comparator<Finding> GRAVEST_FIRST =
            Comparator.comparing(Finding::severity).thenComparing(Finding::kind);

    private Findings() {}

    /** The gravest first, those of a kind in the order of the indicators, those on the year as a whole last. */
    public static List<Finding> of(
            List<Goal> goals, List<IndicatorState> indicators, LastYear lastYear, Deviation deviation) {
        return Stream.concat(
                        indicators.stream().flatMap(indicator -> ofOne(indicator, lastYear, deviation)),
                        Stream.of(
                                        MissingEvidence.check(indicators),
                                        GoalsAndIndicators.unserved(goals, indicators),
                                        GoalsAndIndicators.unserving(indicators))
                                .flatMap(List::stream))
                .sorted(GRAVEST_FIRST)
                .toList();
    }

    private static Stream<Finding> ofOne(IndicatorState indicator, LastYear lastYear, Deviation deviation) {
        return Stream.of(
                        SomethingElse.check(indicator),
                        PartOfTheYear.check(indicator),
                        MetWithoutNumber.check(indicator),
                        TargetRepeated.check(indicator),
                        UnreachableSatisfaction.check(indicator),
                        BeyondLongTerm.check(indicator),
                        FarAbove.check(indicator, deviation),
                        BelowLastYear.check(indicator, lastYear))
                .flatMap(List::stream);
    }
}
