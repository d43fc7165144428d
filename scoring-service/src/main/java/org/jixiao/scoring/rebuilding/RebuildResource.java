package org.jixiao.scoring.rebuilding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;
import org.jixiao.web.Caller;
import org.jixiao.web.Idempotency;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Refusal;
import org.jixiao.web.Role;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "rebuilds", description = "重建：仅由各主题恢复依据与评分结果。 Rebuilding: evidence and scorecards from the topics alone.")
public class RebuildResource {

    private final Rebuilds rebuilds;
    private final Caller caller;
    private final Audit audit;
    private final Idempotency idempotency;

    @Inject
    public RebuildResource(Rebuilds rebuilds, Caller caller, Audit audit, Idempotency idempotency) {
        this.rebuilds = rebuilds;
        this.caller = caller;
        this.audit = audit;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Role.FINANCE)
    @Transactional
    @Operation(
            operationId = "rebuild",
            summary = "重建依据与评分结果 Rebuild evidence and scorecards",
            description =
                    "从头读取部门、预算、指标与评分结果各主题，另存一份，与本库逐部门比较，改正差异并重新评分；期间照常读取与接收。没有差异即不产生新版。 Reads the topics of departments, budgets, indicators and scorecards from their beginning beside what is kept, compares department by department, puts right what differs and rescores; reads and news go on meanwhile. Where nothing differs no version arises."
                            + " 较新的不被较旧的取代；评分结果的版本号在主题所示之后继续。 Nothing newer gives way to what is older; versions of a scorecard go on beyond what its topic tells."
                            + " 评分方案与评定不在主题中：缺少它们时，评分结果保持主题所示，列于 failing。 Schemes and assessments are on no topic: where one lacks, the card stays as told, and failing says so."
                            + " 评分结果与所公布者有异的，结束后变更流另起一段，此前的 after 以 410 拒绝。 Where a card wasn't as it was told, places in the feed of changes are counted anew at the end, and those of before answered with 410."
                            + " 同时只进行一次。 One at a time.")
    @APIResponse(
            responseCode = "202",
            description = "已受理，进度见 Location Accepted; Location shows how far it is",
            content = @Content(schema = @Schema(implementation = Rebuild.class)))
    @APIResponse(responseCode = "409", description = "正在进行另一次，已指明 Another one runs, which is named")
    public Response ask(
            @HeaderParam(Idempotency.HEADER) @Nullable String key,
            @RequestBody(required = false) @Valid @Nullable RebuildRequest request) {
        RebuildRequest asked = request == null ? RebuildRequest.PLAIN : request;
        return idempotency.once(key, asked, () -> {
            Actor who = caller.actor();
            Rebuild rebuild = rebuilds.ask(who.person(), asked.removes()).orElseThrow(this::another);
            audit.record(who, "rebuild-asked", "rebuilds/" + rebuild.id(), null, asked);
            return Response.accepted(rebuild)
                    .location(URI.create("/api/v1/rebuilds/" + rebuild.id()))
                    .build();
        });
    }

    @GET
    @RolesAllowed({Role.FINANCE, Role.AUDITOR})
    @Transactional
    @Operation(operationId = "listRebuilds", summary = "各次重建，新者在前 Rebuilds, newest first")
    public Page<Rebuild> list(@QueryParam("page") @Nullable Integer page, @QueryParam("size") @Nullable Integer size) {
        return rebuilds.page(Window.of(page, size));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.FINANCE, Role.AUDITOR})
    @Transactional
    @Operation(
            operationId = "getRebuild",
            summary = "一次重建的进度与结果 How far a rebuild is, and what it found",
            description =
                    "ACCEPTED 已受理；READING 读取主题；COMPARING 逐部门比较；ENDED 已结束。 Asked for; reading the topics; comparing department by department; over.")
    public Rebuild get(@PathParam("id") @Min(1) long id) {
        return rebuilds.find(id).orElseThrow(() -> unknown(id));
    }

    @GET
    @Path("/{id}/differences")
    @RolesAllowed({Role.FINANCE, Role.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listRebuildDifferences",
            summary = "一次重建发现的差异，按部门排列 What a rebuild found to differ, by department",
            description = "至多保留前 10000 条。 The first 10000 are kept.")
    public Page<RebuildDifference> differences(
            @PathParam("id") @Min(1) long id,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        get(id);
        return rebuilds.differences(id, Window.of(page, size));
    }

    private Refusal another() {
        long running = rebuilds.running().map(Rebuild::id).orElse(0L);
        return Refusal.conflict(new Text(
                "另一次重建（编号 " + running + "）正在进行，见 /api/v1/rebuilds/" + running + "。",
                "The rebuild " + running + " is running, see /api/v1/rebuilds/" + running + "."));
    }

    private static Refusal unknown(long id) {
        return Refusal.notFound(new Text("没有编号为 " + id + " 的重建。", "There is no rebuild " + id + "."));
    }
}
