package org.jixiao.indicator.batch;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.indicator.register.ActualBatches;
import org.jixiao.indicator.register.ActualRow;
import org.jixiao.web.Caller;
import org.jixiao.web.Idempotency;
import org.jixiao.web.Role;
import org.jixiao.web.rows.BatchReader;
import org.jixiao.web.rows.RowFaults;
import org.jixiao.web.rows.RowFormat;
import org.jspecify.annotations.Nullable;

/** Actuals of many departments at once. */
@Path("/api/v1/actuals:batch")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({RowFormat.JSON_TYPE, RowFormat.NDJSON_TYPE, RowFormat.CSV_TYPE, RowFormat.XLSX_TYPE})
@Tag(name = "batch", description = "批量填报：JSON 数组、NDJSON、CSV 或 XLSX，全有或全无。 Many rows at once, all or none.")
public class ActualBatchResource {

    private final BatchReader reader;
    private final ActualBatches batches;
    private final Caller caller;
    private final Idempotency idempotency;

    @Inject
    public ActualBatchResource(BatchReader reader, ActualBatches batches, Caller caller, Idempotency idempotency) {
        this.reader = reader;
        this.batches = batches;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "postActualBatch",
            summary = "批量填报实际完成值 Report the actuals of many indicators",
            description =
                    "规则同单个指标的填报，特殊情况的失效亦同；已有的满意度调查保留，实际值须与其答案分布相符；各行没有的列（JSON 各行中没有的字段）保持不变，空格（JSON 中的 null）则清空。至多 10000 行、8 MB，全有或全无。一次应答列出所有有误的行与字段，形如 [行号].字段（自 0 起，表格另注明所在行），至多 1000 处，另有多少处则注明：无法读取的值、不合格式的值，未登记的部门、年度、指标、衡量项，批内重复，以及各行尚可判断的填报规则、修订号与已锁定的年度。有无法读取者为 400，否则违反规则者为 422，仅因修订号不符或已锁定者为 409。有变动的指标各产生一次修订、一条事件、一条审计记录；与现状相同的不产生修订。CSV 为 UTF-8（Content-Type 注明 charset=GBK 或 GB18030 的，按该编码），XLSX 取第一个工作表，首行为字段名或各字段所列列名，次序不限。"
                            + " By the rules of a single report, by which waivers lapse too; a survey that is there stays, and actuals must agree with answers it counts. Columns that the rows lack, in JSON the fields that no row has, stay as they are; what is blank there, or null, is emptied. Up to 10 000 rows and 8 MB, all or none. One answer names every bad row and field as [row].field (from 0, with the line where the body has lines), up to 1 000 of them and then how many more there are: values that can't be read or are not valid, unknown departments, years, indicators and measures, what occurs twice, and whatever rules, revisions and locked years each row can be judged by. It is 400 where anything can't be read, else 422 where anything is against a rule, 409 where only another revision or a locked year is in the way. Each indicator that changed gets one revision, one event and one audit entry; what is as it was gets none. CSV in UTF-8 (or, where the content type says charset=GBK or GB18030, in that), of XLSX the first sheet; the first line names the fields, or has their headings (列名), in any order.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = RowFormat.JSON_TYPE,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = ReportedRow.class)),
                @Content(mediaType = RowFormat.NDJSON_TYPE, schema = @Schema(implementation = ReportedRow.class)),
                @Content(mediaType = RowFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = RowFormat.XLSX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "全部填报 All are reported",
            content = @Content(schema = @Schema(implementation = ActualBatchResult.class)))
    public Response report(
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
            InputStream body)
            throws IOException {
        RowFaults faults = new RowFaults();
        List<ActualRow> rows =
                reader.read(body, type, ReportedRow.class, faults, ReportedRow::whole, ReportedRow::inPart);
        return idempotency.onceAllIsRead(
                idempotencyKey,
                rows,
                () -> Response.ok(ActualBatchResult.of(rows.size(), batches.report(caller.actor(), rows, faults)))
                        .build());
    }
}
