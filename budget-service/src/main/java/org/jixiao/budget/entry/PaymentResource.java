package org.jixiao.budget.entry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.ledger.Books;
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.budget.ledger.Ledger;
import org.jixiao.events.BudgetState;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Idempotency;
import org.jixiao.web.Page;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/budget/lines/{line}/payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget")
public class PaymentResource {

    private final Ledger ledger;
    private final Books books;
    private final Caller caller;
    private final Idempotency idempotency;

    @Inject
    public PaymentResource(Ledger ledger, Books books, Caller caller, Idempotency idempotency) {
        this.ledger = ledger;
        this.books = books;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @POST
    @Transactional
    @RolesAllowed({Role.CLERK, Role.FINANCE})
    @Operation(
            operationId = "postPayment",
            summary = "登记一笔支付 Add a payment",
            description =
                    "凭证号在部门年度内唯一：同号同内容重复提交只记一笔，答 200；同号异内容拒绝（422）。退款或红字冲销以负数另号登记，科目支出不能为负。超支按系统设置拒绝（422）或提示（overspentLines）；限额按全年合计判断，不逐日判断：支付日期可早于所依据的调整日期。封账后不能登记（409）。没有国库接口的部门，每个科目登记一笔汇总凭证。 The voucher is unique within a department's year: sent again with the same content it counts once (200), with another it is refused (422). A refund or red-ink reversal is negative, under a voucher of its own; executed cannot become negative. Overspending is refused (422) or warned about (overspentLines), as configured. The limits hold for the year's totals and not for each day: a payment may bear an earlier date than the adjustment that covers it; GET …/progress tells such days. Nothing is paid once the accounts are closed (409). A department without a treasury feed enters one summary voucher per line.")
    @APIResponse(
            responseCode = "200",
            description = "该凭证已登记，未重复计入 The voucher was there already and counts once",
            content = @Content(schema = @Schema(implementation = BudgetState.class)))
    @APIResponse(
            responseCode = "201",
            description = "新登记 Newly entered",
            content = @Content(schema = @Schema(implementation = BudgetState.class)))
    public Response post(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("line") @BudgetLine String line,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid PaymentRequest payment) {
        BudgetYear budget = new BudgetYear(department, year);
        return idempotency.once(idempotencyKey, payment, () -> {
            return Answers.to(ledger.pay(caller.actor(), budget, payment.payment(line), ifMatch));
        });
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "listPayments",
            summary = "科目的各笔支付，按日期和凭证号 The payments of a line, by date and voucher",
            description = "合计即该科目的支出数；ETag 为预算的修订号。page 从 1 起，每页至多 200 条。 "
                    + "Their sum is what the line executed; the ETag is the revision of the budget. Pages count from 1 and "
                    + "hold 200 at most.")
    public RestResponse<Page<PaymentEntry>> list(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("line") @BudgetLine String line,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Page.Window window = Page.Window.of(page, size);
        Books.Paid paid = books.payments(new BudgetYear(department, year), LineCode.of(line), window);
        return Revisions.answer(
                ifNoneMatch,
                paid.revision(),
                Page.of(window, paid.payments().stream().map(PaymentEntry::of).toList(), paid.total()));
    }
}
