package org.jixiao.scoring.assessing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.events.Cause;
import org.jixiao.scoring.dossier.AssessmentRow;
import org.jixiao.scoring.dossier.Assessments;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.evaluation.Locks;
import org.jixiao.scoring.evaluation.Rescoring;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rubric.PublishedScheme;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Selector;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** An assessment changes the row, the audit trail and the scorecard, or nothing. */
@ApplicationScoped
public class Assessing {

    private final Assessments assessments;
    private final Locks locks;
    private final Rescoring rescoring;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Assessing(Assessments assessments, Locks locks, Rescoring rescoring, Audit audit, Clock clock) {
        this.assessments = assessments;
        this.locks = locks;
        this.rescoring = rescoring;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param before revision until now, 0 where it is new */
    public record Written(long before, AssessmentState state) {}

    /** @throws Refusal 422 where the scheme knows no such judgement, or not so many points */
    @Transactional
    public Written assess(
            Actor who, YearKey year, String criterion, AssessmentRequest request, @Nullable String ifMatch) {
        locks.departments(List.of(year.department()));
        locks.schemesOf(Stream.of(year.fiscalYear()));
        Optional<AssessmentRow> before = assessments.find(year, criterion);
        long revision = before.map(AssessmentRow::revision).orElse(0L);
        Revisions.check(ifMatch, revision);
        Optional<Criterion> assessed = rescoring.scheme(year).map(scheme -> assessed(scheme, criterion));
        assessed.ifPresent(known -> refuseTooMany(request.points(), known));
        AssessmentRow row = new AssessmentRow(
                criterion, revision + 1, request.points(), request.reason(), who.person(), clock.instant());
        if (before.isPresent() && saysTheSame(before.get(), row)) {
            return new Written(revision, AssessmentState.of(year, before.get()));
        }
        assessments.put(year, row);
        AssessmentState state = AssessmentState.of(year, row);
        String key = year.text() + "/" + criterion;
        audit.record(
                who,
                "assessed",
                key,
                before.map(old -> AssessmentState.of(year, old)).orElse(null),
                state);
        rescoring.rescore(year, cause(key, row, assessed.map(Criterion::name).orElse("")));
        return new Written(revision, state);
    }

    /** @throws Refusal 404 naming the criterion */
    @Transactional
    public AssessmentState get(YearKey year, String criterion) {
        return assessments
                .find(year, criterion)
                .map(row -> AssessmentState.of(year, row))
                .orElseThrow(() -> Refusal.notFound(new Text(
                        "评分项 " + criterion + " 尚未评定。", "The criterion " + criterion + " hasn't been assessed.")));
    }

    private static boolean saysTheSame(AssessmentRow one, AssessmentRow other) {
        return one.points().equals(other.points())
                && one.reason().equals(other.reason())
                && one.assessor().subject().equals(other.assessor().subject());
    }

    private static Criterion assessed(PublishedScheme scheme, String code) {
        return scheme.scheme()
                .criterion(code)
                .filter(criterion -> criterion.evidence() instanceof Selector.Assessment)
                .orElseThrow(() -> Refusal.unprocessable(
                        "criterion",
                        new Text(
                                "评分方案 " + scheme.code() + " 第 " + scheme.version() + " 版没有须评定的评分项 " + code + "。",
                                "The scheme " + scheme.code() + ", version " + scheme.version() + ", has no criterion "
                                        + code + " to be assessed.")));
    }

    private static void refuseTooMany(BigDecimal points, Criterion criterion) {
        if (points.compareTo(criterion.points()) > 0) {
            String most = Plain.text(criterion.points());
            throw Refusal.unprocessable(
                    "points",
                    new Text("不得超过标准分值 " + most + "。", "Must not be above the criterion's " + most + " points."));
        }
    }

    private static Cause cause(String key, AssessmentRow row, String name) {
        return new Cause(
                "assessed",
                key,
                row.revision(),
                row.assessor(),
                row.at(),
                "评定 " + (row.criterion() + " " + name).strip() + "：" + Plain.text(row.points()) + " 分");
    }
}
