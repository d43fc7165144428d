package org.jixiao.scoring.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/scorecards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scorecards")
@RolesAllowed({Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
public class RankingResource {

    private final Ranking ranking;
    private final Distribution distribution;
    private final Freshness freshness;

    @Inject
    public RankingResource(Ranking ranking, Distribution distribution, Freshness freshness) {
        this.ranking = ranking;
        this.distribution = distribution;
        this.freshness = freshness;
    }

    @GET
    @Operation(
            operationId = "rankScorecards",
            summary =
                    "年度排名，默认得分率高者在前 The ranking of a year, highest share of the full points first unless asked otherwise",
            description = "同一年度的部门可由满分不同的方案评分，故按得分率（总分占满分的百分比）排名，并列出总分与满分。 Departments of a year may be judged by"
                    + " schemes of different full points, so the rank is by the total's share of them; total and full points are told."
                    + " 筛选条件须同时满足，名次与百分位不受筛选影响。provisional 的结果尚有待评定的评分项。 All filters must fit; rank and"
                    + " percentile don't depend on them. Those provisional still wait for evidence.")
    public RestResponse<Page<Ranked>> list(
            @QueryParam("year") @NotNull @FiscalYear Integer year,
            @BeanParam @Valid Filter filter,
            @Parameter(
                            description =
                                    "RANK：名次，即得分率高者在前；TOTAL：总分（不论满分）低者在前；DEPARTMENT：部门代码。 RANK: highest share of the full points first; TOTAL: ascending, lowest total first, whatever the full points; DEPARTMENT: by code.")
                    @QueryParam("sort")
                    @DefaultValue("RANK")
                    Order sort,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Window window = Window.of(page, size);
        return Revisions.answer(
                ifNoneMatch,
                freshness.ofRanking(year),
                List.of(year, filter, sort, window),
                () -> ranking.of(year, filter, sort, window));
    }

    @GET
    @Path("/distribution")
    @Operation(
            operationId = "distributeGrades",
            summary = "年度等级分布 How grades and totals of a year are spread",
            description = "统计数以得分率（总分占满分的百分比）计；满分 100 分的方案即为总分。 The figures are shares of the full points, per"
                    + " cent; by a scheme of 100 points that is the total.")
    public RestResponse<GradeDistribution> distribution(
            @QueryParam("year") @NotNull @FiscalYear Integer year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return Revisions.answer(ifNoneMatch, freshness.ofCards(year), year, () -> distribution.of(year));
    }
}
