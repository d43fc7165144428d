package org.jixiao.scoring.supposing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jixiao.events.Cause;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.assessing.Assessable;
import org.jixiao.scoring.assessing.AssessmentRequest;
import org.jixiao.scoring.difference.Difference;
import org.jixiao.scoring.dossier.AssessmentRow;
import org.jixiao.scoring.dossier.Gathered;
import org.jixiao.scoring.dossier.Gathering;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.evaluation.CardState;
import org.jixiao.scoring.evaluation.Rescoring;
import org.jixiao.scoring.evaluation.ScorecardVersion;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.hypothesis.Hypothesis;
import org.jixiao.scoring.reading.Absence;
import org.jixiao.scoring.reading.ScorecardView;
import org.jixiao.scoring.refusing.Faulty;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.supposing.Rubrics.Rubric;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;

/**
 * Scores what is supposed beside what is, both from one reading of the evidence. No locks: nothing is written, and a fact
 * that comes meanwhile belongs to both cards or to neither.
 */
@ApplicationScoped
public class Supposing {

    private final Rubrics rubrics;
    private final Rescoring rescoring;
    private final Gathering gathering;
    private final Absence absence;
    private final Clock clock;

    @Inject
    public Supposing(Rubrics rubrics, Rescoring rescoring, Gathering gathering, Absence absence, Clock clock) {
        this.rubrics = rubrics;
        this.rescoring = rescoring;
        this.gathering = gathering;
        this.absence = absence;
        this.clock = clock;
    }

    /** @throws Refusal 422 naming what there isn't; 404 where no scheme applies and none is named */
    @Transactional
    public WhatIf suppose(Actor who, YearKey year, WhatIfRequest request) {
        Optional<Rubric> applying = rescoring.scheme(year).map(Rubric::of);
        Rubric by = request.scheme() == null
                ? applying.orElseThrow(() -> absence.of(year))
                : rubrics.asked(who, request.scheme());
        Instant now = clock.instant();
        Hypothesis hypothesis = request.hypothesis(now);
        Gathered is = gathering.evidence(year);
        Gathered supposed = supposed(is, hypothesis, request.judgements(), now);
        List<Fault> faults = new ArrayList<>(hypothesis.faults(is.indicators()));
        faults.addAll(unfit(by.scheme(), supposed.dossier(), supposed.assessments(), request.judgements(), year));
        Faulty.refuse(faults);
        ScorecardState would = CardState.of(by.scheme(), by.version(), supposed);
        ScorecardState present = applying.filter(scheme -> !is.isEmpty())
                .map(scheme -> CardState.of(scheme.scheme(), scheme.version(), is))
                .orElse(null);
        Cause cause = new Cause("supposed", year.text(), 0, who.person(), now, "假设测算，未作任何更改");
        return new WhatIf(
                ScorecardView.of(new ScorecardVersion(would, cause, now, null)), Difference.between(present, would));
    }

    private static Gathered supposed(
            Gathered is, Hypothesis hypothesis, Map<String, AssessmentRequest> judgements, Instant now) {
        Map<String, AssessmentRow> assessments = new TreeMap<>();
        is.assessments().forEach(row -> assessments.put(row.criterion(), row));
        judgements.forEach((code, said) -> assessments.put(
                code,
                new AssessmentRow(
                        code,
                        0,
                        said.points(),
                        said.level(),
                        said.share(),
                        said.applies(),
                        said.reason(),
                        Hypothesis.SUPPOSED,
                        now)));
        YearKey year = is.year();
        return new Gathered(
                year,
                hypothesis.budget(year.department(), year.fiscalYear(), is.budget()),
                hypothesis.indicators(is.indicators()),
                List.copyOf(assessments.values()));
    }

    /** Judgements that the scheme doesn't leave to an assessor, or not so. */
    private static List<Fault> unfit(
            Scheme scheme,
            Dossier dossier,
            List<AssessmentRow> rows,
            Map<String, AssessmentRequest> judgements,
            YearKey year) {
        List<Fault> faults = new ArrayList<>();
        for (AssessmentRow row : rows) {
            String code = row.criterion();
            if (!judgements.containsKey(code)) {
                continue;
            }
            String path = "assessments." + code;
            Optional<Assessable> assessable = Assessable.in(scheme, dossier, code);
            if (assessable.isEmpty()) {
                faults.add(new Fault(
                        path,
                        "评分方案 " + scheme.code() + " 没有须评定的评分项或指标 " + code,
                        "the scheme " + scheme.code() + " leaves nothing called " + code + " to be assessed"));
                continue;
            }
            assessable.get().unfit(row.evidence(year)).stream()
                    .map(fault -> new Fault(path + "." + fault.path(), fault.zh(), fault.en()))
                    .forEach(faults::add);
        }
        return faults;
    }
}
