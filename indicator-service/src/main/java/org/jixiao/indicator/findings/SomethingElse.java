package org.jixiao.indicator.findings;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.indicator.findings.Finding.Figure;
import org.jixiao.indicator.findings.Finding.FigureName;
import org.jixiao.indicator.wording.Words;

/**
 * Actuals of which the department says that they measure something else than the target (实际口径), as 营业收入 against 产值.
 * What they measure is not guessed from names or comments.
 */
final class SomethingElse {

    private SomethingElse() {}

    static List<Finding> check(IndicatorState indicator) {
        return indicator.measures().stream()
                .flatMap(measure -> found(indicator, measure))
                .toList();
    }

    private static Stream<Finding> found(IndicatorState indicator, Measure measure) {
        String measured = measure.measured();
        if (measured == null || Phrase.of(measured).equals(Phrase.of(measure.name()))) {
            return Stream.empty();
        }
        return Stream.of(Finding.of(
                FindingKind.MEASURES_SOMETHING_ELSE,
                indicator,
                measure,
                figures(measure),
                "实际值口径为" + Words.quoted(measured) + "，与目标口径不同，不能直接比较",
                "the actual measures '" + measured + "', which is not what the target says"));
    }

    private static List<Figure> figures(Measure measure) {
        return measure.target() == null || measure.actual() == null
                ? List.of()
                : List.of(
                        new Figure(FigureName.TARGET, measure.target(), measure.unit()),
                        new Figure(FigureName.ACTUAL, measure.actual(), measure.unit()));
    }
}
