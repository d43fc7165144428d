package org.jixiao.report.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jixiao.report.edition.Copies;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.edition.Format;
import org.jixiao.report.edition.Version;
import org.jixiao.report.edition.VersionTable;
import org.jixiao.report.submission.Submissions;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** Hands out versions; the ETag is the number of the version and the format: {@code "3-html"}. */
@ApplicationScoped
class Shelf {

    /** The page brings its style sheet and nothing else; it may load and run nothing. */
    private static final String NOTHING_FROM_OUTSIDE = "default-src 'none'; style-src 'unsafe-inline'";

    private final VersionTable versions;
    private final Copies copies;
    private final Submissions submissions;

    @Inject
    Shelf(VersionTable versions, Copies copies, Submissions submissions) {
        this.versions = versions;
        this.copies = copies;
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

    Response json(Version version, @Nullable String ifNoneMatch) {
        return answer(
                version,
                ifNoneMatch,
                "json",
                () -> Response.ok(ReportView.of(version, versions.model(version)), MediaType.APPLICATION_JSON));
    }

    Response copy(Version version, @Nullable String ifNoneMatch, Format format) {
        Response answer = answer(
                version,
                ifNoneMatch,
                format.suffix(),
                () -> Response.ok(copies.of(version, format), format.mediaType()));
        Response.ResponseBuilder copy = Response.fromResponse(answer).header("X-Content-Type-Options", "nosniff");
        if (format == Format.HTML) {
            copy.header("Content-Security-Policy", NOTHING_FROM_OUTSIDE);
        } else if (answer.getStatus() == Response.Status.OK.getStatusCode()) {
            copy.header(HttpHeaders.CONTENT_DISPOSITION, disposition(version, format));
        }
        return copy.build();
    }

    private static Response answer(
            Version version,
            @Nullable String ifNoneMatch,
            String representation,
            Supplier<Response.ResponseBuilder> body) {
        return Response.fromResponse(Revisions.answer(ifNoneMatch, version.revision(), representation, body))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** RFC 6266: a name everybody can read, and the Chinese one. Browsers show a PDF themselves, and save it by its name. */
    private static String disposition(Version version, Format format) {
        String name = URLEncoder.encode(
                        format.fileName(version.shortName(), version.fiscalYear()), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return (format == Format.PDF ? "inline" : "attachment") + "; filename=\""
                + format.fileName(version.department(), version.fiscalYear()) + "\"; filename*=UTF-8''" + name;
    }
}
