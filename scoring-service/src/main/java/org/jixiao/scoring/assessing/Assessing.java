package org.jixiao.scoring.assessing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.events.Cause;
import org.jixiao.scoring.dossier.AssessmentRow;
import org.jixiao.scoring.dossier.Assessments;
import org.jixiao.scoring.dossier.Gathering;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.evaluation.Locks;
import org.jixiao.scoring.evaluation.Rescoring;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.refusing.Faulty;
import org.jixiao.scoring.rubric.PublishedScheme;
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
    private final Gathering gathering;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public Assessing(
            Assessments assessments, Locks locks, Rescoring rescoring, Gathering gathering, Audit audit, Clock clock) {
        this.assessments = assessments;
        this.locks = locks;
        this.rescoring = rescoring;
        this.gathering = gathering;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param before revision until now, 0 where it is new */
    public record Written(long before, AssessmentState state) {}

    /** What somebody has just told another service of a department may still be on its way. */
    public boolean knows(String department) {
        return gathering.knows(department);
    }

    /** @throws Refusal 422 where the scheme leaves no such judgement to an assessor, or not this one */
    @Transactional
    public Written assess(
            Actor who, YearKey year, String criterion, AssessmentRequest request, @Nullable String ifMatch) {
        locks.departments(List.of(year.department()));
        locks.schemesOf(Stream.of(year.fiscalYear()));
        Optional<AssessmentRow> before = assessments.find(year, criterion);
        long revision = before.map(AssessmentRow::revision).orElse(0L);
        Revisions.check(ifMatch, revision);
        AssessmentRow row = new AssessmentRow(
                criterion,
                revision + 1,
                request.points(),
                request.level(),
                request.share(),
                request.applies(),
                request.reason(),
                who.person(),
                clock.instant());
        Optional<Assessable> assessed = rescoring
                .scheme(year)
                .map(scheme -> assessed(scheme, gathering.evidence(year).dossier(), criterion));
        assessed.ifPresent(known -> Faulty.refuse(known.unfit(row.evidence(year))));
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
        rescoring.rescore(year, cause(key, row, assessed.map(Assessable::name).orElse("")));
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
        return Objects.equals(one.points(), other.points())
                && Objects.equals(one.level(), other.level())
                && Objects.equals(one.share(), other.share())
                && one.applicable() == other.applicable()
                && one.reason().equals(other.reason())
                && one.assessor().subject().equals(other.assessor().subject());
    }

    private static Assessable assessed(PublishedScheme scheme, Dossier dossier, String code) {
        return Assessable.in(scheme.scheme(), dossier, code)
                .orElseThrow(() -> Refusal.unprocessable(
                        "criterion",
                        new Text(
                                "评分方案 " + scheme.code() + " 第 " + scheme.version() + " 版没有须评定的评分项或指标 " + code + "。",
                                "The scheme " + scheme.code() + ", version " + scheme.version()
                                        + ", leaves nothing called " + code + " to be assessed.")));
    }

    private static String told(AssessmentRow row) {
        if (!row.applicable()) {
            return "不适用";
        }
        return row.points() != null
                ? Plain.text(row.points()) + " 分"
                : row.level() + (row.share() == null ? "" : " " + Plain.text(row.share()) + "%");
    }

    private static Cause cause(String key, AssessmentRow row, String name) {
        return new Cause(
                "assessed",
                key,
                row.revision(),
                row.assessor(),
                row.at(),
                "评定 " + (row.criterion() + " " + name).strip() + "：" + told(row));
    }
}
