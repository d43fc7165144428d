package org.jixiao.indicator.history;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Bounds;
import org.jixiao.events.IndicatorState.Grounds;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Ratio;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.events.IndicatorState.Survey;
import org.jixiao.events.IndicatorState.TargetChange;
import org.jixiao.events.IndicatorState.Waiver;
import org.jixiao.events.PlanState;
import org.jixiao.events.PlanState.Objection;
import org.jixiao.events.PlanState.Step;
import org.jspecify.annotations.Nullable;

/** An indicator laid out as single facts, field by field; what is absent has no entry. */
final class Facts {

    private final Map<String, String> facts = new LinkedHashMap<>();

    private Facts() {}

    static Map<String, String> of(IndicatorState state) {
        Facts facts = new Facts();
        facts.add("number", state.number());
        facts.add("level1", state.level1());
        facts.add("level2", state.level2());
        facts.add("level3", state.level3());
        facts.add("name", state.name());
        facts.add("explanation", state.explanation());
        facts.add("points", state.points());
        facts.add(
                "measures",
                String.join("、", state.measures().stream().map(Measure::name).toList()));
        state.measures().forEach(facts::add);
        facts.add(state.report());
        facts.add(state.waiver());
        facts.add(state.change());
        facts.add(state.grounds());
        return facts.facts;
    }

    /** Where plan and reporting stand, and what was said when they came there: of the whole and of one indicator. */
    static Map<String, String> of(PlanState state, String code) {
        Facts facts = new Facts();
        facts.add("plan.stage", state.stage());
        facts.add("plan", state.step(), code);
        facts.add("reporting.stage", state.reportingStage());
        facts.add("reporting", state.reportingStep(), code);
        return facts.facts;
    }

    private void add(String of, @Nullable Step step, String code) {
        if (step == null) {
            return;
        }
        add(of + ".comment", step.comment());
        List<String> objections = step.objections().stream()
                .filter(objection ->
                        objection.indicator() == null || objection.indicator().equals(code))
                .map(Objection::reason)
                .toList();
        add(of + ".objections", objections.isEmpty() ? null : String.join("；", objections));
    }

    private void add(Measure measure) {
        String at = "measures[" + measure.name() + "].";
        add(at + "comparison", measure.comparison());
        add(at + "unit", measure.unit());
        add(at + "target", measure.target());
        add(at + "upper", measure.upper());
        add(at + "longTerm", measure.longTerm());
        add(at + "cumulative", measure.cumulative());
        Bounds initial = measure.initial();
        if (initial != null) {
            add(at + "initial.target", initial.target());
            add(at + "initial.upper", initial.upper());
        }
        add(at + "actual", measure.actual());
        add(at + "achieved", measure.achieved());
        add(at + "measured", measure.measured());
        Ratio ratio = measure.ratio();
        if (ratio != null) {
            add(at + "ratio", ratio.numerator() + " / " + ratio.denominator());
            add(at + "ratio.numeratorActual", ratio.numeratorActual());
            add(at + "ratio.denominatorActual", ratio.denominatorActual());
        }
    }

    private void add(@Nullable Report report) {
        if (report == null) {
            return;
        }
        add("report.asOf", report.asOf());
        add("report.period", report.period());
        add("report.comment", report.comment());
        add("report.deviationReason", report.deviationReason());
        add("report.remedy", report.remedy());
        if (report.evidence() != null) {
            report.evidence().forEach(file -> add("report.evidence[" + file.sha256() + "]", file.name()));
        }
        Survey survey = report.survey();
        if (survey != null) {
            add("report.survey.respondents", survey.respondents());
            add("report.survey.communities", survey.communities());
            add("report.survey.communitiesTotal", survey.communitiesTotal());
            add("report.survey.sample", survey.sample());
            if (survey.answers() != null) {
                survey.answers()
                        .forEach(answer -> add(
                                "report.survey.answers[" + answer.answer() + "]",
                                answer.count() + " × " + answer.worth().toPlainString()));
            }
        }
    }

    private void add(@Nullable Grounds grounds) {
        if (grounds == null) {
            return;
        }
        List<String> goals = grounds.goals().stream()
                .map(goal -> goal.horizon() + " " + goal.number())
                .toList();
        add("goals", goals.isEmpty() ? null : String.join("、", goals));
        add("core", grounds.core() ? true : null);
        add("dataSource", grounds.dataSource());
        add("targetBasis", grounds.targetBasis());
    }

    private void add(@Nullable Waiver waiver) {
        if (waiver == null) {
            return;
        }
        add("waiver.status", waiver.status());
        add("waiver.reason", waiver.reason());
        add("waiver.document", waiver.document());
        if (waiver.evidence() != null) {
            waiver.evidence().forEach(file -> add("waiver.evidence[" + file.sha256() + "]", file.name()));
        }
        add("waiver.requestedBy", waiver.requester().called());
        add("waiver.requestedAt", waiver.requestedAt());
        add(
                "waiver.decidedBy",
                waiver.decider() == null ? null : waiver.decider().called());
        add("waiver.decidedAt", waiver.decidedAt());
        add("waiver.decisionDocument", waiver.decisionDocument());
        add("waiver.decisionComment", waiver.decisionComment());
        add("waiver.approver", waiver.approver());
        add("waiver.decidedOn", waiver.decidedOn());
    }

    private void add(@Nullable TargetChange change) {
        if (change == null) {
            return;
        }
        add("change.status", change.status());
        change.targets().forEach(target -> {
            add("change.targets[" + target.measure() + "].target", target.to().target());
            add("change.targets[" + target.measure() + "].upper", target.to().upper());
        });
        add("change.reason", change.reason());
        add("change.document", change.document());
        add("change.requestedBy", change.requestedBy().called());
        add("change.requestedAt", change.requestedAt());
        add(
                "change.decidedBy",
                change.decidedBy() == null ? null : change.decidedBy().called());
        add("change.decidedAt", change.decidedAt());
        add("change.decisionDocument", change.decisionDocument());
        add("change.decisionComment", change.decisionComment());
    }

    private void add(String field, @Nullable Object value) {
        if (value != null) {
            facts.put(field, value instanceof BigDecimal figure ? figure.toPlainString() : value.toString());
        }
    }
}
