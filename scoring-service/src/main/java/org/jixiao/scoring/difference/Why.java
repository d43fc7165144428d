package org.jixiao.scoring.difference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jixiao.events.BudgetMetric;
import org.jixiao.events.BudgetState.Metric;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Waiver;
import org.jixiao.events.IndicatorState.WaiverStatus;
import org.jixiao.events.ScorecardState.Assessment;
import org.jixiao.events.ScorecardState.Evidence;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.events.ScorecardState.Status;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/** What happened between two states of a leaf's evidence; where nothing did, the leaf's own reason. */
final class Why {

    static final Words REMOVED = new Words("评分项已不存在", "the criterion is no longer there");

    private static final Words RULE = new Words("评分规则变更", "the rule changed");
    private static final Words JUDGED = new Words("评定有变", "judged otherwise");

    /** Stands for what isn't known. */
    private static final String NOTHING = "—";

    private static final ZoneId FISCAL = ZoneId.of("Asia/Shanghai");

    private Why() {}

    static Words added(Node node) {
        return reason(node, new Words("新增评分项", "new criterion"));
    }

    /** @param otherScheme whether another scheme asks, perhaps for other evidence: that none is here is then no news of the facts */
    static Words changed(Node before, Node after, boolean otherScheme) {
        List<Words> why = new ArrayList<>();
        if (before.points().compareTo(after.points()) != 0) {
            why.add(step("标准分值", "points of the criterion", Plain.text(before.points()), Plain.text(after.points())));
        }
        if (after.evidence() != null || !otherScheme) {
            why.addAll(evidence(before.evidence(), after.evidence()));
        }
        return why.isEmpty() ? reason(after, otherScheme ? RULE : JUDGED) : joined(why);
    }

    private static List<Words> evidence(@Nullable Evidence before, @Nullable Evidence after) {
        if (after == null) {
            return before == null ? List.of() : List.of(new Words("依据已撤销", "its evidence was withdrawn"));
        }
        IndicatorState indicator = after.indicator();
        Assessment assessment = after.assessment();
        Metric metric = after.metric();
        List<Words> why = new ArrayList<>();
        if (indicator != null) {
            why.addAll(indicator(before == null ? null : before.indicator(), indicator));
        }
        if (assessment != null) {
            why.addAll(assessment(before == null ? null : before.assessment(), assessment));
        }
        if (metric != null) {
            why.addAll(metric(before == null ? null : before.metric(), metric));
        }
        return why;
    }

    private static List<Words> indicator(@Nullable IndicatorState before, IndicatorState after) {
        List<Words> why = new ArrayList<>();
        for (Measure measure : after.measures()) {
            why.addAll(measure(before == null ? null : named(before, measure.name()), measure));
        }
        if (before != null) {
            before.measures().stream()
                    .filter(measure -> named(after, measure.name()) == null)
                    .forEach(measure ->
                            why.add(new Words(measure.name() + " 不再是目标", measure.name() + " is a target no longer")));
        }
        Waiver was = before == null ? null : before.waiver();
        if (!Objects.equals(was, after.waiver())) {
            why.add(waiver(was, after.waiver()));
        }
        return why;
    }

    private static @Nullable Measure named(IndicatorState indicator, String name) {
        return indicator.measures().stream()
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<Words> measure(@Nullable Measure before, Measure after) {
        List<Words> why = new ArrayList<>();
        if (before != null && !sameTarget(before, after)) {
            boolean turned = before.comparison() != after.comparison();
            why.add(step(
                    after.name() + " 目标值", after.name() + " target", target(before, turned), target(after, turned)));
        }
        if (!Plain.same(before == null ? null : before.actual(), after.actual())) {
            why.add(step(
                    after.name() + " 实际值",
                    after.name() + " actual",
                    before == null ? NOTHING : quantity(before.actual(), before),
                    quantity(after.actual(), after)));
        }
        if (after.comparison() == Comparison.MILESTONE
                && !Objects.equals(before == null ? null : before.achieved(), after.achieved())) {
            why.add(milestone(after));
        }
        return why;
    }

    private static Words milestone(Measure after) {
        Boolean achieved = after.achieved();
        if (achieved == null) {
            return new Words(after.name() + " 不再有填报", after.name() + " is reported no longer");
        }
        return achieved
                ? new Words(after.name() + " 已完成", after.name() + " was reached")
                : new Words(after.name() + " 未完成", after.name() + " was not reached");
    }

    private static boolean sameTarget(Measure one, Measure other) {
        return one.comparison() == other.comparison()
                && Plain.same(one.target(), other.target())
                && Plain.same(one.upper(), other.upper())
                && unit(one).equals(unit(other));
    }

    /** @param signed where its direction is news too */
    private static String target(Measure measure, boolean signed) {
        String upper = measure.upper() == null ? "" : " – " + Plain.text(measure.upper());
        return measure.target() == null
                ? NOTHING
                : (signed ? sign(measure) : "") + Plain.text(measure.target()) + upper + unit(measure);
    }

    private static String sign(Measure measure) {
        return switch (measure.comparison()) {
            case AT_LEAST -> "≥ ";
            case AT_MOST -> "≤ ";
            case EQUAL -> "= ";
            case BETWEEN, MILESTONE -> "";
        };
    }

    private static String quantity(@Nullable BigDecimal number, Measure of) {
        return number == null ? NOTHING : Plain.text(number) + unit(of);
    }

    private static String unit(Measure measure) {
        String unit = measure.unit();
        return unit == null ? "" : (unit.startsWith("%") ? "" : " ") + unit;
    }

    private static Words waiver(@Nullable Waiver before, @Nullable Waiver after) {
        if (after == null) {
            return new Words("特殊情况已失效或撤回", "the waiver lapsed or was withdrawn");
        }
        String decided = after.decidedByName() != null ? after.decidedByName() : after.decidedBy();
        if (after.status() == WaiverStatus.APPROVED && decided != null) {
            return new Words(
                    "特殊情况由 %s 于 %s 批准".formatted(decided, day(after.decidedAt())),
                    "waiver approved by %s on %s".formatted(decided, day(after.decidedAt())));
        }
        if (after.status() == WaiverStatus.REJECTED && decided != null) {
            boolean revoked = before != null && before.status() == WaiverStatus.APPROVED;
            return new Words(
                    "特殊情况由 %s 于 %s %s".formatted(decided, day(after.decidedAt()), revoked ? "撤销批准" : "驳回"),
                    "waiver %s by %s on %s"
                            .formatted(revoked ? "revoked" : "rejected", decided, day(after.decidedAt())));
        }
        String requested = after.requestedByName() != null ? after.requestedByName() : after.requestedBy();
        return new Words(
                "特殊情况由 %s 于 %s 申请".formatted(requested, day(after.requestedAt())),
                "waiver requested by %s on %s".formatted(requested, day(after.requestedAt())));
    }

    private static List<Words> assessment(@Nullable Assessment before, Assessment after) {
        Words assessed = assessed(after);
        return before != null && assessed.equals(assessed(before)) ? List.of() : List.of(assessed);
    }

    private static Words assessed(Assessment assessment) {
        String assessor = assessment.assessorName() != null ? assessment.assessorName() : assessment.assessor();
        Words judgement = judgement(assessment);
        return new Words(
                "%s 评定%s（%s）".formatted(assessor, judgement.zh(), assessment.reason()),
                "%s assessed %s (%s)".formatted(assessor, judgement.en(), assessment.reason()));
    }

    private static Words judgement(Assessment assessment) {
        if (Boolean.FALSE.equals(assessment.applicable())) {
            return new Words("不适用", "as not applicable");
        }
        String level = assessment.level();
        BigDecimal points = assessment.points();
        if (points != null) {
            return new Words(" " + Plain.text(points) + " 分", English.points(points));
        }
        String share = assessment.share() == null ? "" : " " + Plain.text(assessment.share()) + "%";
        return new Words("“" + level + "”" + share, level + share);
    }

    private static List<Words> metric(@Nullable Metric before, Metric after) {
        BigDecimal was = before == null ? null : before.value();
        String name = BudgetMetric.of(after.name()).map(BudgetMetric::chinese).orElse(after.name());
        return Plain.same(was, after.value())
                ? List.of()
                : List.of(step(name, after.name(), share(was), share(after.value())));
    }

    private static String share(@Nullable BigDecimal value) {
        return value == null ? NOTHING : Plain.text(value) + "%";
    }

    private static Words step(String zh, String en, String before, String after) {
        return new Words("%s %s → %s".formatted(zh, before, after), "%s %s → %s".formatted(en, before, after));
    }

    private static Words joined(List<Words> words) {
        return new Words(
                words.stream().map(Words::zh).collect(Collectors.joining("，")),
                words.stream().map(Words::en).collect(Collectors.joining(", ")));
    }

    /** The card tells its reasons in Chinese alone: in English what it was judged by stands for them. */
    private static Words reason(Node node, Words otherwise) {
        String reason = node.reason();
        if (reason == null) {
            return otherwise;
        }
        String facts = node.evidence() == null
                ? node.status() == Status.PENDING ? "what it is judged by isn't there yet" : ""
                : facts(node.evidence());
        return new Words(reason, otherwise.en() + (facts.isEmpty() ? "" : " (" + facts + ")"));
    }

    /** What a piece of evidence says, in English. */
    static String facts(Evidence evidence) {
        IndicatorState indicator = evidence.indicator();
        Assessment assessment = evidence.assessment();
        Metric metric = evidence.metric();
        List<String> facts = new ArrayList<>();
        if (indicator != null) {
            indicator.measures().forEach(measure -> facts.add(fact(measure)));
        }
        if (assessment != null) {
            facts.add("assessed " + judgement(assessment).en());
        }
        if (metric != null) {
            facts.add(metric.name() + " " + (metric.value() == null ? "can't be had yet" : share(metric.value())));
        }
        return String.join(", ", facts);
    }

    private static String fact(Measure measure) {
        Boolean achieved = measure.achieved();
        if (achieved != null) {
            return measure.name() + (achieved ? " reached" : " not reached");
        }
        return measure.name()
                + (measure.actual() == null
                        ? " not reported yet"
                        : " actual " + Plain.text(measure.actual()) + unit(measure));
    }

    private static LocalDate day(@Nullable Instant instant) {
        return LocalDate.ofInstant(Objects.requireNonNull(instant), FISCAL);
    }
}
