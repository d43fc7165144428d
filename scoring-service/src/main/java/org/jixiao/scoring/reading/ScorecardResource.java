package org.jixiao.scoring.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.evaluation.ScorecardVersion;
import org.jixiao.scoring.evaluation.Scorecards;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/scorecard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scorecards", description = "评分结果。 Scorecards, their versions, the ranking.")
@RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
public class ScorecardResource {

    private final Scorecards scorecards;
    private final Versions versions;
    private final Absence absence;

    @Inject
    public ScorecardResource(Scorecards scorecards, Versions versions, Absence absence) {
        this.scorecards = scorecards;
        this.versions = versions;
        this.absence = absence;
    }

    @GET
    @Transactional
    @Operation(operationId = "getScorecard", summary = "当前评分结果 The scorecard as it is")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为版本号 The version as ETag",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    public Response get(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        YearKey evaluation = new YearKey(department, year);
        ScorecardVersion newest = scorecards
                .newest(evaluation)
                .filter(version -> !version.scorecard().removed())
                .orElseThrow(() -> absence.of(evaluation));
        return Revisions.answer(ifNoneMatch, newest.scorecard().revision(), ScorecardView.of(newest));
    }

    @GET
    @Path("/versions")
    @Operation(operationId = "listScorecardVersions", summary = "各版及其起因，新者在前 Versions with their causes, newest first")
    public Page<VersionSummary> versions(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return versions.of(new YearKey(department, year), Window.of(page, size));
    }

    @GET
    @Path("/versions/{n}")
    @Transactional
    @Operation(operationId = "getScorecardVersion", summary = "评分结果的一版 A version of the scorecard")
    @APIResponse(
            responseCode = "200",
            description = "不可更改 Immutable",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    public Response version(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("n") @Min(1) long version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return scorecards
                .version(new YearKey(department, year), version)
                .map(found -> Revisions.answer(ifNoneMatch, version, ScorecardView.of(found)))
                .orElseThrow(() -> Refusal.notFound(new Text(
                        "没有第 " + version + " 版评分结果。", "There is no version " + version + " of this scorecard.")));
    }
}
