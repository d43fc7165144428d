package org.jixiao.report.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.edition.Version;
import org.jixiao.report.edition.VersionTable;
import org.jixiao.report.submission.Submissions;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** Where the version that is asked for stands. */
@ApplicationScoped
class Shelf {

    private final VersionTable versions;
    private final Submissions submissions;

    @Inject
    Shelf(VersionTable versions, Submissions submissions) {
        this.versions = versions;
        this.submissions = submissions;
    }

    Version newest(DepartmentYear year) {
        Version newest = versions.newest(year)
                .orElseThrow(() -> Refusal.notFound(new Text(
                        year.department() + " " + year.fiscalYear() + " 年尚无自评报告：评分之后自动生成。",
                        "There is no report of " + year.department() + " in " + year.fiscalYear()
                                + " yet; it is written once there is a scorecard.")));
        return standing(newest);
    }

    Version find(DepartmentYear year, long number) {
        Version found = versions.find(year, number)
                .orElseThrow(() -> Refusal.notFound(
                        new Text("没有第 " + number + " 版报告。", "There is no version " + number + " of this report.")));
        return standing(found);
    }

    /** The last that stood before this one; absent before the first. */
    @Nullable
    Version before(Version version) {
        DepartmentYear year = new DepartmentYear(version.department(), version.fiscalYear());
        long number = version.revision() - 1;
        Version found = versions.find(year, number).orElse(null);
        while (found != null && found.withdrawn()) {
            number--;
            found = versions.find(year, number).orElse(null);
        }
        return found;
    }

    /** The one submitted last, which stays what it is when the report is withdrawn. */
    Version submitted(DepartmentYear year) {
        return submissions
                .last(year)
                .map(submission -> find(year, submission.version()))
                .orElseThrow(() -> Refusal.notFound(new Text(
                        year.department() + " " + year.fiscalYear() + " 年的报告尚未报送。",
                        "The report of " + year.department() + " in " + year.fiscalYear()
                                + " was not submitted yet.")));
    }

    private static Version standing(Version version) {
        if (version.withdrawn()) {
            throw Refusal.notFound(new Text(
                    "报告已随评分结果撤回（第 " + version.revision() + " 版），此前各版仍可查阅。",
                    "The report was withdrawn with its scorecard (version " + version.revision()
                            + "); earlier versions can still be read."));
        }
        return version;
    }
}
