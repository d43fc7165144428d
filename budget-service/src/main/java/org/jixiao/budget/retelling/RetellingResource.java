package org.jixiao.budget.retelling;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.budget.ledger.RetellingProgress;
import org.jixiao.budget.ledger.Retellings;
import org.jixiao.web.Caller;
import org.jixiao.web.Idempotency;
import org.jixiao.web.Refusal;
import org.jixiao.web.Role;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/budgets/retellings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budgets")
public class RetellingResource {

    private final Retellings retellings;
    private final Caller caller;
    private final Idempotency idempotency;

    @Inject
    public RetellingResource(Retellings retellings, Caller caller, Idempotency idempotency) {
        this.retellings = retellings;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @POST
    @Transactional
    @RolesAllowed(Role.FINANCE)
    @Operation(
            operationId = "postRetelling",
            summary = "重新发布某年度全部预算 Tell all budgets of a year anew",
            description =
                    "用于升级后发布内容有所增加（如新指标）之时：该年度各部门预算（已封账的亦然）逐一产生新修订并重新发布，金额不变，其间照常登记。尚待发布的不重复计。该年度没有预算的答 422。"
                            + " For after an upgrade that tells more, such as a new metric: each budget of the year, closed ones too, gets a new revision and is told anew, one by one; no figure changes, and entries are taken meanwhile. One that is still to be told isn't told twice. 422 where the year has no budget.")
    @APIResponse(
            responseCode = "202",
            description = "已受理，GET 查询进度 Accepted; GET tells how far it is",
            content = @Content(schema = @Schema(implementation = RetellingProgress.class)))
    public Response ask(
            @HeaderParam(Idempotency.HEADER) @Nullable String idempotencyKey,
            @NotNull @Valid RetellingRequest request) {
        return idempotency.once(idempotencyKey, request, () -> {
            int year = request.fiscalYear();
            if (retellings.ask(caller.actor(), year) == 0) {
                throw Refusal.unprocessable(
                        "fiscalYear", new Text(year + " 年度没有预算。", "There is no budget of " + year + "."));
            }
            return Response.status(Status.ACCEPTED)
                    .entity(retellings.progress())
                    .build();
        });
    }

    @GET
    @RolesAllowed({Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "getRetellings",
            summary = "重新发布预算的进度 How many budgets are still to be told anew",
            description =
                    "含科目表更名引起的。未能发布的附原因，将再次尝试，不影响其他预算。 Those whose names a load of subjects changed among them. What can't be told says why, is tried again, and holds up no other.")
    public RetellingProgress progress() {
        return retellings.progress();
    }
}
