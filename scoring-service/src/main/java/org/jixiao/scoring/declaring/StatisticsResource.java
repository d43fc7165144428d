package org.jixiao.scoring.declaring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.scoring.declared.YearHonesty;
import org.jixiao.web.Attachment;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Role;
import org.jixiao.web.rows.RowFormat;

@Path("/api/v1/self-assessments")
@Tag(name = "self-assessments")
@RolesAllowed({Role.FINANCE, Role.AUDITOR})
public class StatisticsResource {

    private final Comparing comparing;
    private final CatchingUp catchingUp;

    @Inject
    public StatisticsResource(Comparing comparing, CatchingUp catchingUp) {
        this.comparing = comparing;
        this.catchingUp = catchingUp;
    }

    @GET
    @Path("/statistics")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "selfAssessmentStatistics",
            summary = "年度自评诚信统计 How honest the self-assessments of a year are",
            description =
                    "各部门满分与自评、计算、复核总分及差额（自评减计算，分）；各方案满分可不同，故按得分率差（差额占满分的百分比，百分点，保留两位小数）排名，最高者名次为 1，rateMean、rateMedian 为其平均与中位数；多报与少报部门所占比例（百分数，一位小数）；"
                            + "多报最多的评分项（末级评分项，指标按所属类别合计，至多 20 项），mean 与 most 为分，按 rateMean（占方案满分的百分点）排列。尚有待评定项的部门列出而不参与比较。reviewOutdated：复核所针对的自评已重新填报，复核总分仅供参考，不计核减。"
                            + "outstanding：尚待比较的部门数（如升级之后，后台逐一比较），这些部门列出自评与计算总分，无差额、错误和警告数，也不计入各项统计。"
                            + " Full points and declared, computed and reviewed totals of each department and how they differ (declared less"
                            + " computed, in points). Schemes may differ in their full points, so they are ranked by rateDifference, the"
                            + " difference as a share of the full points, in percentage points to the hundredth, highest first; rateMean and"
                            + " rateMedian are of the same. The shares of departments above and below, per cent; and the criteria that are"
                            + " overstated most, 20 at most, indicators as their category together, mean and most in points, ordered by"
                            + " rateMean, in percentage points of the scheme's full points. Departments with something pending are listed, but not compared. reviewOutdated: the"
                            + " self-assessment was filed again since its review, of which no cut follows then. outstanding: how many are still to be"
                            + " compared, as after an upgrade, which goes on in the background; they are listed with their declared"
                            + " and computed totals, without difference, errors and warnings, and count in no figure.")
    public YearHonesty statistics(@QueryParam("year") @NotNull @FiscalYear Integer year) {
        return honesty(year);
    }

    @GET
    @Path("/statistics.csv")
    @Produces(RowFormat.CSV_TYPE)
    @Operation(
            operationId = "exportSelfAssessmentStatistics",
            summary = "年度自评诚信统计（CSV，UTF-8 带 BOM） The statistics as CSV, a row for each department",
            description =
                    "中文列名，一个部门一行，次序与 JSON 相同；尚待比较的部门，错误和警告数为空。 Chinese headings, a row for each department, in the order of"
                            + " the JSON; errors and warnings are blank where the comparison is still to be made.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = RowFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@QueryParam("year") @NotNull @FiscalYear Integer year) {
        return Attachment.named(
                "self-assessments-" + year + ".csv",
                Response.ok(StatisticsCsv.write(honesty(year))).build());
    }

    private YearHonesty honesty(int year) {
        YearHonesty honesty = comparing.honesty(year);
        if (honesty.outstanding() > 0) {
            catchingUp.ask();
        }
        return honesty;
    }
}
