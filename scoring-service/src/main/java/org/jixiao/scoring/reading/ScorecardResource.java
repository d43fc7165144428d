package org.jixiao.scoring.reading;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.evaluation.Failures;
import org.jixiao.scoring.evaluation.ScorecardVersion;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jixiao.web.awaiting.NotYet;
import org.jixiao.web.awaiting.Patience;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/scorecard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scorecards", description = "评分结果。 Scorecards, their versions, the ranking.")
@RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
public class ScorecardResource {

    private final StoredCards cards;
    private final Versions versions;
    private final Freshness freshness;
    private final Arrival arrival;
    private final Patience patience;
    private final Failures failures;

    @Inject
    public ScorecardResource(
            StoredCards cards,
            Versions versions,
            Freshness freshness,
            Arrival arrival,
            Patience patience,
            Failures failures) {
        this.cards = cards;
        this.versions = versions;
        this.freshness = freshness;
        this.arrival = arrival;
        this.patience = patience;
        this.failures = failures;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "getScorecard",
            summary = "当前评分结果 The scorecard as it is",
            description = "asOf：当时的评分结果（UTC 时刻）。waitFor：至少应反映的修订，即保存指标时应答的 ETag，如 B12@3，可重复；budget、profile"
                    + " 同理，分别为预算与部门概况的修订号。最多等待 wait 秒，仍未反映则应答 202。 asOf: as it was at that instant. waitFor: the"
                    + " revision that the card is to follow from at least, which is the ETag the change of an indicator was"
                    + " answered with, such as B12@3; may be repeated. budget and profile likewise. After wait seconds at most"
                    + " the answer is 202. 此后的依据或方案未能评分时（如结果过大），unjudged 说明原因，202 也在 reason 中说明。 Where newer facts or"
                    + " a newer scheme couldn't be judged, as when the card would grow too large, unjudged says why, and so does"
                    + " reason of a 202.")
    @APIResponse(
            responseCode = "200",
            description =
                    "ETag 为版本号与哈希前 8 位；有未能评分者后加 -unjudged The version and the beginning of its hash as ETag, with -unjudged behind them where something newer could not be judged",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    @APIResponse(
            responseCode = "202",
            description = "尚未反映所等待的变更 The card does not follow from what is waited for yet",
            content = @Content(schema = @Schema(implementation = NotYet.class)))
    public Uni<Response> get(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @QueryParam("asOf") @Nullable Instant asOf,
            @Parameter(
                            description =
                                    "至少应反映的指标修订，如 B12@3，可重复。 Revision of an indicator that the card is to follow from at least, such as B12@3; may be repeated.")
                    @QueryParam("waitFor")
                    @Size(max = 50)
                    List<String> indicators,
            @Parameter(description = "至少应反映的预算修订号。 Revision of the budget, likewise.")
                    @QueryParam("budget")
                    @Nullable
                    @Min(1)
                    Long budget,
            @Parameter(description = "至少应反映的部门概况修订号。 Revision of the profile of the department, likewise.")
                    @QueryParam("profile")
                    @Nullable
                    @Min(1)
                    Long profile,
            @Parameter(description = "最多等待的秒数。 Seconds to wait at most.")
                    @QueryParam("wait")
                    @Nullable
                    @Min(0)
                    @Max(Patience.MOST)
                    Integer wait,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        YearKey evaluation = new YearKey(department, year);
        List<Awaited> awaited = Awaited.of(evaluation, indicators, budget, profile);
        return patience.until(wait, () -> arrival.missing(evaluation, awaited))
                .map(missing -> missing.isEmpty() ? card(evaluation, asOf, ifNoneMatch) : NotYet.answer(missing));
    }

    @GET
    @Path("/versions")
    @Operation(operationId = "listScorecardVersions", summary = "各版及其起因，新者在前 Versions with their causes, newest first")
    public RestResponse<Page<VersionSummary>> versions(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        YearKey evaluation = new YearKey(department, year);
        Window window = Window.of(page, size);
        return Revisions.answer(
                ifNoneMatch, freshness.ofVersions(evaluation), window, () -> versions.of(evaluation, window));
    }

    @GET
    @Path("/versions/{n}")
    @Transactional
    @Operation(operationId = "getScorecardVersion", summary = "评分结果的一版 A version of the scorecard")
    @APIResponse(
            responseCode = "200",
            description = "不再更改，除非重建恢复所公布者 Never changed, unless a rebuild puts back what was told",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    public Response version(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("n") @Min(1) long version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        ScorecardVersion card = cards.version(new YearKey(department, year), version);
        return Revisions.answer(ifNoneMatch, version, card.mark(), () -> Response.ok(ScorecardView.of(card)));
    }

    private Response card(YearKey year, @Nullable Instant asOf, @Nullable String ifNoneMatch) {
        ScorecardVersion standing = cards.standing(year, asOf);
        long version = standing.scorecard().revision();
        Optional<String> unjudged = asOf == null ? failures.of(year) : Optional.empty();
        return Revisions.answer(
                ifNoneMatch,
                version,
                standing.mark() + (unjudged.isEmpty() ? "" : "-unjudged"),
                () -> Response.ok(ScorecardView.of(standing, unjudged.orElse(null))));
    }
}
