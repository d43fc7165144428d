package org.jixiao.budget.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.budget.ledger.BatchRow;
import org.jixiao.budget.ledger.Batches;
import org.jixiao.budget.ledger.Batches.Outcome;
import org.jixiao.web.Caller;
import org.jixiao.web.Idempotency;
import org.jixiao.web.Role;
import org.jixiao.web.rows.RowFaults;
import org.jixiao.web.rows.RowFormat;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({RowFormat.JSON_TYPE, RowFormat.NDJSON_TYPE, RowFormat.CSV_TYPE, RowFormat.XLSX_TYPE})
@Tag(name = "batch", description = "批量登记：JSON 数组、NDJSON、CSV 或 XLSX，全有或全无。 Many rows at once, all or none.")
public class BatchResource {

    private static final String ALL_OR_NONE =
            "至多 10000 行、8 MB，全有或全无。一次应答列出所有有误的行与字段，形如 [行号].字段（自 0 起，表格另注明所在行），至多 1000 处，另有多少处则注明：无法读取的值、不合格式的值、未登记的部门，以及各行尚可判断的业务规则与已封账的年度。有无法读取者为 400，否则违反规则者为 422，仅因封账者为 409。每个涉及的部门年度只产生一次修订、一条事件、一条审计记录。CSV 为 UTF-8（Content-Type 注明 charset=GBK 或 GB18030 的，按该编码），XLSX 取第一个工作表，首行为字段名或各字段所列的中文列名，次序不限；日期只作 yyyy-MM-dd。"
                    + " Up to 10 000 rows and 8 MB, all or none. One answer names every bad row and field as [row].field (from 0, with the line where the body has lines), up to 1 000 of them and then how many more there are: values that can't be read or are not valid, unknown departments, and whatever rules and closed accounts each row can be judged by. It is 400 where anything can't be read, else 422 where anything is against a rule, 409 where only closed accounts are in the way. Each department and year touched gets one revision, one event and one audit entry. CSV in UTF-8 (or, where the content type says charset=GBK or GB18030, in that), of XLSX the first sheet; the first line has the names of the fields, or the Chinese headings told with each, in any order; dates are yyyy-MM-dd only.";

    private final BudgetRows reader;
    private final Batches batches;
    private final Caller caller;
    private final Idempotency idempotency;

    @Inject
    public BatchResource(BudgetRows reader, Batches batches, Caller caller, Idempotency idempotency) {
        this.reader = reader;
        this.batches = batches;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/payments:batch")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "postPaymentBatch",
            summary = "批量登记支付 Enter many payments",
            description =
                    "重复的凭证（同内容）不重复计入，内容不同的指出另一行。 A voucher sent again with the same content counts once; with another content it is refused, naming the other row. "
                            + ALL_OR_NONE)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = RowFormat.JSON_TYPE,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = PaymentRow.class)),
                @Content(mediaType = RowFormat.NDJSON_TYPE, schema = @Schema(implementation = PaymentRow.class)),
                @Content(mediaType = RowFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = RowFormat.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "全部登记 All are entered",
            content = @Content(schema = @Schema(implementation = BatchResult.class)))
    public Response pay(
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            InputStream body)
            throws IOException {
        RowFaults faults = new RowFaults();
        List<BatchRow<PaymentRow>> rows = reader.read(body, type, PaymentRow.class, faults);
        return once(
                idempotencyKey, rows, () -> batches.pay(caller.actor(), entries(rows, PaymentRow::payment), faults));
    }

    @POST
    @Path("/lines:batch")
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "postLineBatch",
            summary = "批量登记年初预算 Enter the lines of many approved budgets",
            description =
                    "已登记的科目予以更正，其台账保持不变；科目须在该年度的功能分类之中，填报的资金性质须与之一致。 Lines that are there already are corrected, and their ledgers stay as they are; a subject must be in the classification of its year, and a stated fund must be the subject's. "
                            + ALL_OR_NONE)
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = RowFormat.JSON_TYPE,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = LineRow.class)),
                @Content(mediaType = RowFormat.NDJSON_TYPE, schema = @Schema(implementation = LineRow.class)),
                @Content(mediaType = RowFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = RowFormat.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "全部登记 All are entered",
            content = @Content(schema = @Schema(implementation = BatchResult.class)))
    public Response enterLines(
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            InputStream body)
            throws IOException {
        RowFaults faults = new RowFaults();
        List<BatchRow<LineRow>> rows = reader.read(body, type, LineRow.class, faults);
        return once(
                idempotencyKey, rows, () -> batches.enterLines(caller.actor(), entries(rows, LineRow::stated), faults));
    }

    private static <R, T> List<BatchRow<T>> entries(List<BatchRow<R>> rows, Function<R, T> entering) {
        return rows.stream().map(row -> row.map(entering)).toList();
    }

    private Response once(@Nullable String key, List<? extends BatchRow<?>> rows, Supplier<List<Outcome>> effect) {
        return idempotency.onceAllIsRead(
                key,
                rows,
                () -> Response.ok(BatchResult.of(rows.size(), effect.get())).build());
    }
}
