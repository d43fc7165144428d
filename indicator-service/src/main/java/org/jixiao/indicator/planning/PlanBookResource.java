package org.jixiao.indicator.planning;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.FINANCE;

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
import org.jixiao.events.PlanState.ReportingStage;
import org.jixiao.indicator.register.PlanBook;
import org.jixiao.indicator.register.PlanBook.Wanted;
import org.jixiao.indicator.register.PlanLine;
import org.jixiao.indicator.register.PlanStanding;
import org.jixiao.web.Attachment;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page;
import org.jspecify.annotations.Nullable;

/** Who has submitted, and who has not. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plan")
public class PlanBookResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final PlanBook book;

    @Inject
    public PlanBookResource(PlanBook book) {
        this.book = book;
    }

    @GET
    @Path("/plans")
    @RolesAllowed({FINANCE, AUDITOR})
    @Operation(
            operationId = "listPlans",
            summary = "各部门绩效目标与自评填报进度 How far every department has come with a year: who has not submitted",
            description =
                    "列出已登记的部门（尚无该年度绩效目标和指标的为 NOT_ENTERED）及其他有该年度目标或指标的部门，按部门代码排序；state、reportingState 按进度筛选。登记部门的消息（jixiao.departments）到达前，该部门不在其中。page 从 1 起，每页至多 200 条。 "
                            + "The departments of the district (NOT_ENTERED where they have neither goals nor indicators of the year) and whoever else "
                            + "has some, by code, one line each with what is counted of its indicators; state and reportingState ask for those that stand so. A department is known once its profile has come by the stream. Pages count from 1 and hold 200 at most.")
    public Page<PlanLine> plans(
            @QueryParam("year") @NotNull @FiscalYear Integer year,
            @QueryParam("state") @Nullable PlanStanding state,
            @QueryParam("reportingState") @Nullable ReportingStage reportingState,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return book.page(new Wanted(year, state, reportingState), Page.Window.of(page, size));
    }

    @GET
    @Path("/plans.csv")
    @RolesAllowed({FINANCE, AUDITOR})
    @Produces(CSV)
    @Operation(
            operationId = "listPlansCsv",
            summary = "各部门进度（CSV，UTF-8 带 BOM，可用 Excel 打开） The same as CSV, UTF-8 with a byte order mark",
            description = "中文列名，一个部门一行，排序与筛选同 /plans，不分页。 "
                    + "Chinese headings, a row for each department, ordered and filtered like /plans, in one piece.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(
            @QueryParam("year") @NotNull @FiscalYear Integer year,
            @QueryParam("state") @Nullable PlanStanding state,
            @QueryParam("reportingState") @Nullable ReportingStage reportingState) {
        return Attachment.named(
                "plans-" + year + ".csv",
                Response.ok(PlanBookCsv.write(year, book.all(new Wanted(year, state, reportingState))))
                        .build());
    }
}
