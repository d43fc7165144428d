package org.jixiao.indicator.filing;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.indicator.register.WaiverBook;
import org.jixiao.indicator.register.WaiverBook.Line;
import org.jixiao.indicator.register.WaiverBook.Wanted;
import org.jixiao.indicator.waiver.Standing;
import org.jixiao.web.Attachment;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page;
import org.jspecify.annotations.Nullable;

/** The register of waivers: of the whole district, or of one department's year. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "waivers")
public class WaiverBookResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final WaiverBook book;

    @Inject
    public WaiverBookResource(WaiverBook book) {
        this.book = book;
    }

    @GET
    @Path("/waivers")
    @RolesAllowed({FINANCE, AUDITOR})
    @Operation(
            operationId = "listWaivers",
            summary = "全区特殊情况登记簿，按申请时间排序 All waivers of the district in the order they were asked for",
            description = "每次申请一条，status 为其结果：待批复、已批准、已驳回，或已撤回、已撤销、已失效（目标变更、差距扩大或指标删除），终止的并注明何时、何人、何事。"
                    + "page 从 1 起，每页至多 200 条。 "
                    + "Every request that was ever made, with what became of it: it waits, was approved or rejected, or was "
                    + "withdrawn, revoked, or has lapsed (with its target, by more that is missed, with its indicator), and then "
                    + "when, by whom and how. Pages count from 1 and hold 200 at most.")
    public Page<WaiverEntry> all(
            @QueryParam("year") @FiscalYear @Nullable Integer year,
            @QueryParam("status") @Nullable Standing status,
            @QueryParam("department") @DepartmentCode @Nullable String department,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return entries(new Wanted(year, department, status), Page.Window.of(page, size));
    }

    @GET
    @Path("/waivers.csv")
    @RolesAllowed({FINANCE, AUDITOR})
    @Produces(CSV)
    @Operation(
            operationId = "listWaiversCsv",
            summary = "全区特殊情况登记簿（CSV，UTF-8 带 BOM，可用 Excel 打开） The same as CSV, UTF-8 with a byte order mark",
            description = "中文列名，一行一条，时间为北京时间，排序与筛选同登记簿，不分页；超过 20000 条（默认，见 jixiao.file.most-waivers）时为 422，须缩小范围。"
                    + "以 = + - @ 开头的文本前加撇号，以免被电子表格当作公式。 "
                    + "Chinese headings, a row each, times of Asia/Shanghai, ordered and filtered like the register, in one piece: 422 "
                    + "above 20 000 rows (by default, jixiao.file.most-waivers). Text that begins with = + - @ has an apostrophe before it, so that no spreadsheet takes it "
                    + "for a formula.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(
            @QueryParam("year") @FiscalYear @Nullable Integer year,
            @QueryParam("status") @Nullable Standing status,
            @QueryParam("department") @DepartmentCode @Nullable String department) {
        List<WaiverEntry> entries = book.all(new Wanted(year, department, status)).stream()
                .map(WaiverEntry::of)
                .toList();
        return Attachment.named(
                "waivers" + (year == null ? "" : "-" + year) + ".csv",
                Response.ok(WaiverCsv.write(entries)).build());
    }

    @GET
    @Path("/departments/{department}/years/{year}/waivers")
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(
            operationId = "listWaiversOfYear",
            summary = "本部门本年度特殊情况登记簿 The waivers of a department's year",
            description = "排序与分页同全区登记簿。 Ordered and paged like those of the district.")
    public Page<WaiverEntry> ofYear(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @QueryParam("status") @Nullable Standing status,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return entries(new Wanted(year, department, status), Page.Window.of(page, size));
    }

    private Page<WaiverEntry> entries(Wanted wanted, Page.Window window) {
        Page<Line> found = book.page(wanted, window);
        return Page.of(window, found.items().stream().map(WaiverEntry::of).toList(), found.total());
    }
}
