package org.jixiao.indicator.findings;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.indicator.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * Comments that say of an actual what its target says, as 已完成初稿 of the milestone 完成初稿. Of a figure that is not its
 * target the figure itself says more.
 */
final class TargetRepeated {

    /** Words that only say that a target was met. */
    private static final Pattern MET =
            Pattern.compile("已经|已|全部|全面|按时|按期|按计划|顺利|完成|达到|达标|实现|目标值|目标|情况|了|的|不低于|不少于|不高于|不超过|以上");

    private TargetRepeated() {}

    static List<Finding> check(IndicatorState indicator) {
        Report report = indicator.report();
        if (report == null || report.comment() == null) {
            return List.of();
        }
        String said = told(report.comment());
        if (said.isEmpty()) {
            return List.of();
        }
        return indicator.measures().stream()
                .filter(TargetRepeated::metToTheDot)
                .filter(measure -> promised(indicator, measure).anyMatch(said::equals))
                .map(measure -> Finding.of(
                        FindingKind.TARGET_REPEATED,
                        indicator,
                        measure,
                        List.of(),
                        "完成情况" + Words.quoted(report.comment()) + "与目标表述相同，未说明实际情况",
                        "what is said of the actual is what the target says"))
                .toList();
    }

    private static boolean metToTheDot(Measure measure) {
        return Boolean.TRUE.equals(measure.achieved())
                || measure.target() != null
                        && measure.actual() != null
                        && measure.target().compareTo(measure.actual()) == 0;
    }

    private static Stream<String> promised(IndicatorState indicator, Measure measure) {
        String target = measure.target() == null
                ? ""
                : measure.target().toPlainString() + (measure.unit() == null ? "" : measure.unit());
        return Stream.of(
                        indicator.name(),
                        indicator.explanation(),
                        measure.name(),
                        target,
                        indicator.name() + target,
                        measure.name() + target)
                .filter(Objects::nonNull)
                .map(TargetRepeated::told);
    }

    private static String told(@Nullable String written) {
        return written == null ? "" : MET.matcher(Phrase.of(written)).replaceAll("");
    }
}
