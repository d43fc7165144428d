package org.jixiao.report.submission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.edition.Version;
import org.jixiao.report.edition.VersionTable;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** Submits a version: from then on that one is what was handed in. */
@ApplicationScoped
class Submitting {

    private final VersionTable versions;
    private final Submissions submissions;
    private final Audit audit;
    private final Clock clock;

    @Inject
    Submitting(VersionTable versions, Submissions submissions, Audit audit, Clock clock) {
        this.versions = versions;
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param isNew false where this very version was submitted last, which stays as it is */
    record Submitted(boolean isNew, Submission submission) {}

    /**
     * @throws Refusal 404 where there is no such version, 409 where it or the whole report was withdrawn, 422 where this very
     *     version was submitted last, with another note
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Submitted submit(DepartmentYear year, long number, @Nullable String note, Actor who) {
        submissions.lock(year);
        Version version = standing(year, number);
        Optional<Submission> last = submissions.last(year);
        if (last.isPresent() && last.get().version() == number) {
            refuseOther(note, last.get());
            return new Submitted(false, last.get());
        }
        Submission submission = new Submission(
                year.department(),
                year.fiscalYear(),
                last.map(Submission::number).orElse(0L) + 1,
                number,
                version.modelHash(),
                note,
                who.subject(),
                who.name(),
                clock.instant());
        submissions.add(submission);
        audit.record(who, "report-submitted", year.key(), last.orElse(null), submission);
        return new Submitted(true, submission);
    }

    /** What was submitted stays as it is, and what is said now must not be lost without a word. */
    private static void refuseOther(@Nullable String note, Submission last) {
        if (note != null && !note.equals(last.note())) {
            throw Refusal.unprocessable(
                    "note",
                    new Text(
                            "最近报送的就是这一版（第 " + last.number() + " 次报送），其说明不能更改：请不填说明，或报送另一版。",
                            "This version was submitted last (submission " + last.number()
                                    + "), and its note can't be changed: leave the note out, or submit another version."));
        }
    }

    private Version standing(DepartmentYear year, long number) {
        Version version = versions.find(year, number)
                .orElseThrow(() -> Refusal.notFound(new Text(
                        "没有第 " + number + " 版报告，无从报送；各版见 …/report/versions。",
                        "There is no version " + number + " of this report to submit; see …/report/versions.")));
        if (version.withdrawn()
                || versions.newest(year).filter(Version::withdrawn).isPresent()) {
            throw Refusal.conflict(new Text(
                    "报告已随评分结果撤回，不能报送；重新评分后生成新版，再行报送。",
                    "The report was withdrawn with its scorecard and can't be submitted; submit the version that"
                            + " comes of the next scoring."));
        }
        return version;
    }
}
