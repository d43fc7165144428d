package org.jixiao.scoring.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.events.BudgetMetric;
import org.jixiao.events.BudgetState.Metric;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Waiver;
import org.jixiao.events.Person;
import org.jixiao.events.ScorecardState.Assessment;
import org.jixiao.events.ScorecardState.Evidence;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence and where it came from.
 *
 * @param service that answers for it, e.g. {@code indicator-service}
 * @param what it is
 * @param key where it stands, e.g. {@code 420104-LJT/2019/B12}
 * @param revision as it was judged; absent of an assessment made of an indicator where an older card doesn't carry it
 * @param path where it can be read, below the host of the services
 */
public record Source(
        String service, Words what, String key, @Nullable Long revision, String path, List<Fact> facts) {

    private static final ZoneId FISCAL_CALENDAR = ZoneId.of("Asia/Shanghai");

    public Source {
        facts = List.copyOf(facts);
    }

    /** An indicator that was assessed is two: the indicator, and what was said of it. */
    static List<Source> of(String department, int fiscalYear, String criterion, @Nullable Evidence evidence) {
        if (evidence == null) {
            return List.of();
        }
        String year = "/api/v1/departments/" + department + "/years/" + fiscalYear;
        List<Source> sources = new ArrayList<>();
        Metric metric = evidence.metric();
        if (metric != null) {
            sources.add(new Source(
                    "budget-service",
                    new Words("预决算", "budget and final accounts"),
                    evidence.key(),
                    evidence.revision(),
                    year + "/budget/metrics",
                    metric(metric)));
        }
        IndicatorState indicator = evidence.indicator();
        if (indicator != null) {
            sources.add(new Source(
                    "indicator-service",
                    new Words("指标 " + indicator.code(), "indicator " + indicator.code()),
                    evidence.key(),
                    evidence.revision(),
                    year + "/indicators/" + indicator.code(),
                    indicator(indicator)));
        }
        Assessment assessment = evidence.assessment();
        if (assessment != null) {
            String key = indicator == null ? evidence.key() : department + "/" + fiscalYear + "/" + criterion;
            String assessed = key.substring(key.lastIndexOf('/') + 1);
            sources.add(new Source(
                    "scoring-service",
                    new Words("评定 " + assessed, "assessment of " + assessed),
                    key,
                    revision(evidence, assessment),
                    year + "/assessments/" + assessed,
                    assessment(assessment)));
        }
        return List.copyOf(sources);
    }

    private static @Nullable Long revision(Evidence evidence, Assessment assessment) {
        return assessment.revision() != null || evidence.indicator() != null
                ? assessment.revision()
                : Long.valueOf(evidence.revision());
    }

    private static List<Fact> metric(Metric metric) {
        String name = BudgetMetric.of(metric.name()).map(BudgetMetric::chinese).orElse(metric.name());
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(name, metric.name(), metric.value() == null ? "—" : Plain.text(metric.value()) + "%"));
        add(facts, "分子", "numerator", metric.numerator());
        add(facts, "分母", "denominator", metric.denominator());
        facts.add(fact("口径", "basis", metric.basis()));
        if (metric.missing() != null) {
            facts.add(fact("暂缺原因", "why it can't be had", metric.missing()));
        }
        return facts;
    }

    private static List<Fact> indicator(IndicatorState indicator) {
        List<Fact> facts = new ArrayList<>();
        indicator.measures().forEach(measure -> facts.add(measure(measure)));
        IndicatorState.Grounds grounds = indicator.grounds();
        if (grounds != null && grounds.dataSource() != null) {
            facts.add(fact("数据来源", "data source", grounds.dataSource()));
        }
        IndicatorState.Report report = indicator.report();
        if (report != null && report.asOf() != null) {
            facts.add(fact("数据截至", "as of", report.asOf().toString()));
        }
        if (report != null && report.evidence() != null && !report.evidence().isEmpty()) {
            facts.add(fact(
                    "佐证材料",
                    "files",
                    String.join(
                            "、",
                            report.evidence().stream()
                                    .map(IndicatorState.EvidenceFile::name)
                                    .toList())));
        }
        Waiver waiver = indicator.waiver();
        if (waiver != null) {
            facts.add(waiver(waiver));
        }
        return facts;
    }

    private static Fact measure(Measure measure) {
        String unit = measure.unit() == null ? "" : (measure.unit().startsWith("%") ? "" : " ") + measure.unit();
        if (measure.comparison() == IndicatorState.Comparison.MILESTONE) {
            Boolean achieved = measure.achieved();
            return fact(measure.name(), measure.name(), achieved == null ? "—" : achieved ? "✓" : "✗");
        }
        String sign = switch (measure.comparison()) {
            case AT_LEAST -> "≥ ";
            case AT_MOST -> "≤ ";
            case EQUAL -> "= ";
            case BETWEEN, MILESTONE -> "";
        };
        String upper = measure.upper() == null ? "" : " – " + Plain.text(measure.upper());
        return new Fact(
                new Words(measure.name() + "（目标 / 实际）", measure.name() + " (target / actual)"),
                sign + (measure.target() == null ? "—" : Plain.text(measure.target()) + upper + unit) + " / "
                        + (measure.actual() == null ? "—" : Plain.text(measure.actual()) + unit));
    }

    private static Fact waiver(Waiver waiver) {
        Words status = switch (waiver.status()) {
            case REQUESTED -> new Words("待批", "asked for");
            case APPROVED -> new Words("已批准", "approved");
            case REJECTED -> new Words("未获批准", "not approved");
        };
        Words decided = decided(waiver);
        return fact(
                "特殊情况（" + status.zh() + decided.zh() + "）",
                "waiver (" + status.en() + decided.en() + ")",
                waiver.reason());
    }

    private static Words decided(Waiver waiver) {
        if (waiver.decidedAt() == null) {
            return new Words("", "");
        }
        Person decider = waiver.decider();
        LocalDate day = LocalDate.ofInstant(waiver.decidedAt(), FISCAL_CALENDAR);
        return decider == null
                ? new Words("，" + day, " on " + day)
                : new Words("，" + decider.called() + " " + day, " by " + decider.called() + " on " + day);
    }

    private static List<Fact> assessment(Assessment assessment) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "评定得分", "points", assessment.points());
        if (assessment.level() != null) {
            String share = assessment.share() == null ? "" : " " + Plain.text(assessment.share()) + "%";
            facts.add(fact("档次", "level", assessment.level() + share));
        }
        facts.add(fact("理由", "reason", assessment.reason()));
        facts.add(fact("评定人", "assessor", new Person(assessment.assessor(), assessment.assessorName()).called()));
        return facts;
    }

    private static void add(List<Fact> facts, String zh, String en, @Nullable BigDecimal value) {
        if (value != null) {
            facts.add(fact(zh, en, Plain.text(value)));
        }
    }

    private static Fact fact(String zh, String en, String value) {
        return new Fact(new Words(zh, en), value);
    }
}
