package org.jixiao.budget.batch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.budget.changes.LineStated;
import org.jixiao.budget.ledger.Batches;
import org.jixiao.web.Actor;
import org.jixiao.web.Caller;
import org.jixiao.web.Idempotency;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/lines:batch")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "batch", description = "批量登记：JSON 数组、NDJSON 或 CSV，全有或全无。 Many rows at once, all or none.")
public class LineBatchResource {

    private final Batches batches;
    private final RowReader reader;
    private final Caller caller;
    private final Idempotency idempotency;

    @Inject
    public LineBatchResource(Batches batches, RowReader reader, Caller caller, Idempotency idempotency) {
        this.batches = batches;
        this.reader = reader;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @POST
    @Transactional
    @RolesAllowed(Role.FINANCE)
    @Consumes({MediaType.APPLICATION_JSON, RowReader.NDJSON, RowReader.CSV})
    @Operation(
            operationId = "postLineBatch",
            summary = "批量登记年初预算 Enter the lines of many approved budgets",
            description =
                    "至多 10000 行、8 MB，全有或全无；有误的行按 [行号].字段 列出（自 0 起），并注明正文行号：先列出所有无法读取的，均可读取后再列出部门未登记的，最后列出不合规则的。每个涉及的部门年度只产生一次修订、一条事件、一条审计记录。封账的年度拒绝（409）。 Up to 10 000 rows and 8 MB, all or none; bad rows are named as [row].field (from 0) with their line in the body: first all that can't be read, once all can, those of unknown departments, then those against the rules. Each department and year touched gets one revision, one event and one audit entry. Closed accounts are refused (409). Lines that are there already are corrected; their ledgers stay as they are.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = LineRow.class)),
                @Content(mediaType = RowReader.NDJSON, schema = @Schema(implementation = LineRow.class)),
                @Content(mediaType = RowReader.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "全部登记 All are entered",
            content = @Content(schema = @Schema(implementation = BatchResult.class)))
    public Response post(
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @Context HttpHeaders headers,
            InputStream body) {
        Rows<LineStated> rows = reader.read(body, headers.getMediaType(), LineRow.SHAPE);
        Actor who = caller.actor();
        return idempotency.once(
                idempotencyKey,
                rows,
                () -> Response.ok(rows.enter(brought -> batches.enterLines(who, brought)))
                        .build());
    }
}
