package org.jixiao.budget.entry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.budget.accounts.Payment;
import org.jixiao.budget.ledger.Books;
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.budget.ledger.PaymentsWanted;
import org.jixiao.budget.reading.DayOfYear;
import org.jixiao.web.Attachment;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jixiao.web.Text;
import org.jixiao.web.csv.Cell;
import org.jixiao.web.csv.Csv;
import org.jspecify.annotations.Nullable;

/** The payments of a year over all its lines (国库对账). */
@Path("/api/v1/departments/{department}/years/{year}/budget")
@RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
@Tag(name = "budget")
public class YearPaymentsResource {

    private static final String CSV = "text/csv;charset=UTF-8";

    /** Those under which {@code payments:batch} takes them again. */
    private static final List<String> HEADINGS = List.of("部门代码", "年度", "预算项目代码", "凭证号", "支付日期", "金额", "摘要");

    private final Books books;

    @Inject
    public YearPaymentsResource(Books books) {
        this.books = books;
    }

    @GET
    @Path("/payments")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listYearPayments",
            summary = "年度各笔支付，按日期和凭证号 The payments of a year over all lines, by date and voucher",
            description =
                    "供与国库对账：可按凭证号、科目、起止日期筛选（须同时满足），答复中 sum 与 total 为全部符合条件者的合计与笔数。ETag 为预算的修订号。page 从 1 起，每页至多 200 条。"
                            + " To be reconciled with the treasury: filtered by voucher, line and days, all of which must fit; sum and total are those of all that match. The ETag is the revision of the budget. Pages count from 1 and hold 200 at most.")
    @APIResponse(
            responseCode = "200",
            description = "符合条件的支付 What matches",
            content = @Content(schema = @Schema(implementation = YearPayments.class)))
    public Response list(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @Parameter(description = "凭证号，全文相同。 Voucher, in full.") @QueryParam("voucher") @Voucher @Nullable
                    String voucher,
            @Parameter(description = "预算科目代码。 Code of the line.", example = "2010301")
                    @QueryParam("line")
                    @BudgetLine
                    @Nullable
                    String line,
            @Parameter(description = "首日（含），在预算年度内。 First day, within the fiscal year.", example = "2019-03-01")
                    @QueryParam("from")
                    @Nullable
                    LocalDate from,
            @Parameter(
                            description = "末日（含），在预算年度内，不早于首日。 Last day, within the fiscal year, not before the first.",
                            example = "2019-03-31")
                    @QueryParam("to")
                    @Nullable
                    LocalDate to,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Page.Window window = Page.Window.of(page, size);
        Books.Matching found =
                books.payments(new BudgetYear(department, year), wanted(year, voucher, line, from, to), window);
        List<YearPayment> entries =
                found.payments().stream().map(YearPayment::of).toList();
        return Revisions.answer(
                ifNoneMatch,
                List.of(found.revision()),
                () -> new YearPayments(found.sum(), Page.of(window, entries, found.total())));
    }

    @GET
    @Path("/payments.csv")
    @Produces(CSV)
    @Operation(
            operationId = "listYearPaymentsCsv",
            summary = "年度各笔支付（CSV，UTF-8 带 BOM，可用 Excel 打开） The same as CSV, UTF-8 with a byte order mark",
            description =
                    "列名与 payments:batch 所用相同，筛选与排序同上，不分页；超过 50000 笔（jixiao.budget.most-rows-of-a-file）时为 422，须缩小范围。以 = + - @ 开头的文本前加撇号，以免被电子表格当作公式。"
                            + " The headings are those that payments:batch takes; filtered and ordered the same, in one piece: 422 above 50 000, or as jixiao.budget.most-rows-of-a-file says. Text that begins with = + - @ has an apostrophe before it, so that no spreadsheet takes it for a formula.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @Parameter(description = "凭证号，全文相同。 Voucher, in full.") @QueryParam("voucher") @Voucher @Nullable
                    String voucher,
            @Parameter(description = "预算科目代码。 Code of the line.", example = "2010301")
                    @QueryParam("line")
                    @BudgetLine
                    @Nullable
                    String line,
            @Parameter(description = "首日（含），在预算年度内。 First day, within the fiscal year.", example = "2019-03-01")
                    @QueryParam("from")
                    @Nullable
                    LocalDate from,
            @Parameter(
                            description = "末日（含），在预算年度内，不早于首日。 Last day, within the fiscal year, not before the first.",
                            example = "2019-03-31")
                    @QueryParam("to")
                    @Nullable
                    LocalDate to,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Books.Matching found =
                books.allPayments(new BudgetYear(department, year), wanted(year, voucher, line, from, to));
        return Attachment.named(
                department + "-" + year + "-payments.csv",
                Revisions.answer(
                        ifNoneMatch,
                        found.revision(),
                        "csv",
                        () -> Response.ok(written(department, String.valueOf(year), found.payments()))));
    }

    private static PaymentsWanted wanted(
            int year,
            @Nullable String voucher,
            @Nullable String line,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        DayOfYear.require(year, "from", from);
        DayOfYear.require(year, "to", to);
        if (from != null && to != null && from.isAfter(to)) {
            throw Refusal.invalid(
                    "to", new Text("末日不能早于首日 " + from + "。", "Must not be before the first day, " + from + "."));
        }
        return new PaymentsWanted(voucher, line, from, to);
    }

    private static byte[] written(String department, String year, List<Payment> payments) {
        return Csv.file(
                HEADINGS,
                payments.stream()
                        .map(payment -> Stream.of(
                                        Cell.of(department),
                                        Cell.of(year),
                                        Cell.of(payment.line().code()),
                                        Cell.of(payment.voucher()),
                                        Cell.of(payment.date().toString()),
                                        Cell.of(payment.amount()),
                                        Cell.of(payment.summary()))
                                .toList()));
    }
}
