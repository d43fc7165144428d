package org.jixiao.report.submission;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.CONSUMER;
import static org.jixiao.web.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Idempotency;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/report/submissions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "submissions", description = "报送：部门报送的是哪一版报告。 Which version of its report a department submitted.")
public class SubmissionResource {

    /** The ETag of a version, in whatever format it was read: every one of Format, and JSON. */
    static final String TAG = "^\"([1-9]\\d{0,17})(-(html|docx|pdf|xlsx|ofd|json))?\"$";

    private static final Pattern VERSION = Pattern.compile(TAG);

    private final Submitting submitting;
    private final Submissions submissions;
    private final Idempotency idempotency;
    private final Caller caller;

    @Inject
    SubmissionResource(Submitting submitting, Submissions submissions, Idempotency idempotency, Caller caller) {
        this.submitting = submitting;
        this.submissions = submissions;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** What is submitted: a key repeats it only for the same version. */
    record Asked(long version, @Nullable String note) {}

    @POST
    @RolesAllowed({CLERK, FINANCE})
    @Transactional
    @Operation(
            operationId = "submitReport",
            summary = "报送一版报告 Submit a version of the report",
            description =
                    "报送 If-Match 所指的一版，即报送人读到的那一版；此后报告继续随事实更新，报送的一版不变，见 …/report/submitted。 Submits the version that"
                            + " If-Match names, which is the one that was read. The report goes on with its facts; what was"
                            + " submitted stays, see …/report/submitted."
                            + " 较早的一版也可报送；接连报送同一版不产生新记录（200）。 An earlier version can be submitted too; the"
                            + " one submitted last changes nothing (200).")
    @APIResponse(
            responseCode = "201",
            description = "已报送 Submitted",
            content = @Content(schema = @Schema(implementation = Submission.class)))
    @APIResponse(
            responseCode = "200",
            description = "此前报送的就是这一版，未变 This version was submitted last; nothing changed",
            content = @Content(schema = @Schema(implementation = Submission.class)))
    @APIResponse(
            responseCode = "400",
            description = "缺少 If-Match，或其中不是一版的 ETag Without If-Match, or with another than the ETag of a version")
    @APIResponse(responseCode = "404", description = "没有这一版 No such version")
    @APIResponse(responseCode = "409", description = "报告已撤回 The report was withdrawn")
    @APIResponse(
            responseCode = "422",
            description =
                    "此前报送的就是这一版，而说明不同；或该键已用于另一个请求 This version was submitted last, with another note; or the key was used with"
                            + " another request")
    public Response submit(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @Parameter(
                            required = true,
                            description =
                                    "所报送的一版的 ETag，任何格式的均可。 ETag of the version to be submitted, as it was read in any format.",
                            schema = @Schema(type = SchemaType.STRING, pattern = TAG),
                            example = "\"3-pdf\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @Valid @Nullable SubmissionRequest request) {
        Asked asked = new Asked(version(ifMatch), request == null ? null : request.note());
        return idempotency.once(key, asked, () -> {
            Submitting.Submitted done = submitting.submit(
                    new DepartmentYear(department, year), asked.version(), asked.note(), caller.actor());
            Submission submission = done.submission();
            return Revisions.written(done.isNew() ? 0 : submission.number(), submission.number(), submission);
        });
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR, CONSUMER})
    @Operation(operationId = "listSubmissions", summary = "历次报送，新者在前 All submissions of the year, newest first")
    public Page<Submission> list(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        DepartmentYear about = new DepartmentYear(department, year);
        Window window = Window.of(page, size);
        return Page.of(window, submissions.list(about, window.size(), window.offset()), submissions.count(about));
    }

    private static long version(@Nullable String ifMatch) {
        Matcher tag = VERSION.matcher(ifMatch == null ? "" : ifMatch.strip());
        if (!tag.matches()) {
            throw Refusal.invalid(
                    HttpHeaders.IF_MATCH,
                    new Text(
                            "必须填写所报送的一版报告的 ETag，例如 \"3-pdf\" 或 \"3\"。",
                            "Must be the ETag of the version to be submitted, such as \"3-pdf\" or \"3\"."));
        }
        return Long.parseLong(tag.group(1));
    }
}
