package org.jixiao.report.reading;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.CONSUMER;
import static org.jixiao.web.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.report.difference.Difference;
import org.jixiao.report.edition.Copies;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.edition.Version;
import org.jixiao.report.reading.VersionDifference.Basis;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Text;
import org.jixiao.web.Turns;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/report/versions/{version}/difference")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "report")
@RolesAllowed({CLERK, FINANCE, AUDITOR, CONSUMER})
public class DifferenceResource {

    private final Shelf shelf;
    private final Copies copies;
    private final Turns comparing =
            new Turns(new Text("正在比较的报告过多，请稍后重试。", "Too many reports are being compared at once, try again soon."));

    @Inject
    DifferenceResource(Shelf shelf, Copies copies) {
        this.shelf = shelf;
        this.copies = copies;
    }

    @GET
    @Operation(
            operationId = "compareReportVersions",
            summary = "两版报告的差异，逐处以文字说明 What differs between two versions of a report, each in a sentence",
            description =
                    "段落按章节列出，表格按表题对应，行按前几栏对应，例如“表12 B12 得分：0 → 1”。 Paragraphs by the chapter they stand in; tables by"
                            + " their captions, rows by their first cells."
                            + " 仅编号（（三）、表5、序号）随位置变动的不算差异；图按其中的文字和数字比较。 Numbers that only follow from a place are no"
                            + " difference. Pictures are compared by the words and figures in them.")
    public VersionDifference difference(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("version") @Min(1) long number,
            @Parameter(
                            description =
                                    "与哪一版比较；默认为前一版（撤回不算），0 表示全部视为新增。 The version to compare with; by default the one before, leaving out a withdrawal; 0 to have all told as new.")
                    @QueryParam("to")
                    @Nullable
                    @Min(0)
                    Long to) {
        DepartmentYear about = new DepartmentYear(department, year);
        Version version = shelf.find(about, number);
        Version other = to == null ? shelf.before(version) : to == 0 ? null : shelf.find(about, to);
        return new VersionDifference(
                other == null ? 0 : other.revision(),
                number,
                other == null ? null : Basis.of(other),
                Basis.of(version),
                comparing.take(() ->
                        Difference.between(other == null ? null : copies.document(other), copies.document(version))));
    }
}
