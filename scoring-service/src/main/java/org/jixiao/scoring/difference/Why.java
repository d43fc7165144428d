package org.jixiao.scoring.difference;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jixiao.events.BudgetState.Metric;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Waiver;
import org.jixiao.events.IndicatorState.WaiverStatus;
import org.jixiao.events.ScorecardState.Assessment;
import org.jixiao.events.ScorecardState.Evidence;
import org.jixiao.events.ScorecardState.Node;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/** What happened between two states of a leaf's evidence; where nothing did, the leaf's own reason. */
final class Why {

    static final Words REMOVED = new Words("评分项已不存在", "the criterion is no longer there");

    private static final ZoneId FISCAL = ZoneId.of("Asia/Shanghai");

    private Why() {}

    static Words added(Node node) {
        return reason(node, new Words("新增评分项", "new criterion"));
    }

    /** @param otherScheme whether another scheme asks, perhaps for other evidence: that none is here is then no news of the facts */
    static Words changed(Node before, Node after, boolean otherScheme) {
        List<Words> why = new ArrayList<>();
        if (before.points().compareTo(after.points()) != 0) {
            why.add(step("标准分值", "points of the criterion", text(before.points()), text(after.points())));
        }
        if (after.evidence() != null || !otherScheme) {
            why.addAll(evidence(before.evidence(), after.evidence()));
        }
        return why.isEmpty() ? reason(after, new Words("评分规则变更", "the rule changed")) : joined(why);
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
        String unit = after.unit() == null ? "" : (after.unit().startsWith("%") ? "" : " ") + after.unit();
        if (before != null && !same(before.target(), after.target())) {
            why.add(step(
                    after.name() + " 目标值",
                    after.name() + " target",
                    text(before.target()) + unit,
                    text(after.target()) + unit));
        }
        if (!same(before == null ? null : before.actual(), after.actual())) {
            why.add(step(
                    after.name() + " 实际值",
                    after.name() + " actual",
                    text(before == null ? null : before.actual()) + unit,
                    text(after.actual()) + unit));
        }
        if (!Objects.equals(before == null ? null : before.achieved(), after.achieved())) {
            why.add(
                    Boolean.TRUE.equals(after.achieved())
                            ? new Words(after.name() + " 已完成", after.name() + " was reached")
                            : new Words(after.name() + " 未完成", after.name() + " was not reached"));
        }
        return why;
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
        if (after.equals(before)) {
            return List.of();
        }
        String assessor = after.assessorName() != null ? after.assessorName() : after.assessor();
        Words judgement = judgement(after);
        return List.of(new Words(
                "%s 评定%s（%s）".formatted(assessor, judgement.zh(), after.reason()),
                "%s assessed %s (%s)".formatted(assessor, judgement.en(), after.reason())));
    }

    private static Words judgement(Assessment assessment) {
        if (Boolean.FALSE.equals(assessment.applicable())) {
            return new Words("不适用", "as not applicable");
        }
        String level = assessment.level();
        BigDecimal points = assessment.points();
        if (points != null) {
            return new Words(" " + text(points) + " 分", English.points(points));
        }
        String share = assessment.share() == null ? "" : " " + text(assessment.share()) + "%";
        return new Words("“" + level + "”" + share, level + share);
    }

    private static List<Words> metric(@Nullable Metric before, Metric after) {
        BigDecimal was = before == null ? null : before.value();
        return same(was, after.value())
                ? List.of()
                : List.of(step("预算数据", after.name(), text(was), text(after.value())));
    }

    private static Words step(String zh, String en, String before, String after) {
        return new Words("%s %s → %s".formatted(zh, before, after), "%s %s → %s".formatted(en, before, after));
    }

    private static Words joined(List<Words> words) {
        return new Words(
                words.stream().map(Words::zh).collect(Collectors.joining("，")),
                words.stream().map(Words::en).collect(Collectors.joining(", ")));
    }

    private static Words reason(Node node, Words otherwise) {
        String reason = node.reason();
        return reason == null ? otherwise : new Words(reason, reason);
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "—" : number.stripTrailingZeros().toPlainString();
    }

    private static LocalDate day(@Nullable Instant instant) {
        return LocalDate.ofInstant(Objects.requireNonNull(instant), FISCAL);
    }
}
