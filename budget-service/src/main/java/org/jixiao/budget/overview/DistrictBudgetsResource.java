package org.jixiao.budget.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.web.Attachment;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Role;
import org.jixiao.web.csv.Cell;
import org.jixiao.web.csv.Csv;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@RolesAllowed({Role.FINANCE, Role.AUDITOR})
@Tag(name = "budgets", description = "全区年度预决算概览。 The accounts of all departments in a year.")
public class DistrictBudgetsResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    private static final List<String> HEADINGS =
            List.of("部门代码", "部门名称", "状态", "修订号", "封账时间", "年初预算（元）", "调整后预算（元）", "支出（元）", "预算执行率（%）", "超支科目数");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private final DistrictBudgets budgets;

    @Inject
    public DistrictBudgetsResource(DistrictBudgets budgets) {
        this.budgets = budgets;
    }

    @GET
    @Path("/budgets")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listBudgets",
            summary = "某年度各部门预决算概览，按部门代码排序 The accounts of all departments in a year, in order of their codes",
            description =
                    "每个已登记的部门一条（含该年度尚未登记预算的）：是否封账、年初预算、调整后预算、支出、执行率、超支科目数；以 state 筛选可见尚未封账（OPEN）或未登记（NOT_ENTERED）的部门。page 从 1 起，每页至多 200 条。"
                            + " One entry per department, those without a budget in the year among them: whether it is closed, initial, adjusted, executed, execution rate, overspent lines; state narrows to those open (OPEN) or not entered (NOT_ENTERED). Pages count from 1 and hold 200 at most.")
    public Page<DepartmentBudget> list(
            @QueryParam("year") @NotNull @FiscalYear Integer year,
            @QueryParam("state") @Nullable BudgetStanding state,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return budgets.page(year, state, Window.of(page, size));
    }

    @GET
    @Path("/budgets.csv")
    @Produces(CSV)
    @Operation(
            operationId = "listBudgetsCsv",
            summary = "某年度各部门预决算概览（CSV，UTF-8 带 BOM，可用 Excel 打开） The same as CSV, UTF-8 with a byte order mark",
            description =
                    "中文列名，每部门一行，排序与筛选同上，不分页；时间为北京时间。以 = + - @ 开头的文本前加撇号，以免被电子表格当作公式。"
                            + " Chinese headings, a row per department, ordered and filtered the same, in one piece; times of Asia/Shanghai. Text that begins with = + - @ has an apostrophe before it, so that no spreadsheet takes it for a formula.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(
            @QueryParam("year") @NotNull @FiscalYear Integer year,
            @QueryParam("state") @Nullable BudgetStanding state) {
        return Attachment.named(
                "budgets-" + year + ".csv",
                Response.ok(written(budgets.all(year, state))).build());
    }

    private static byte[] written(List<DepartmentBudget> budgets) {
        return Csv.file(HEADINGS, budgets.stream().map(DistrictBudgetsResource::row));
    }

    private static List<Cell> row(DepartmentBudget budget) {
        return Stream.of(
                        Cell.of(budget.department()),
                        Cell.of(budget.name()),
                        Cell.of(budget.state().chinese()),
                        Cell.of(String.valueOf(budget.revision())),
                        Cell.of(time(budget.closedAt())),
                        Cell.of(budget.initial()),
                        Cell.of(budget.adjusted()),
                        Cell.of(budget.executed()),
                        Cell.of(budget.executionRate()),
                        Cell.of(String.valueOf(budget.overspentLines())))
                .toList();
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : TIME.format(at);
    }
}
