package org.jixiao.scoring.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/scorecards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scorecards")
public class RankingResource {

    private final Ranking ranking;

    @Inject
    public RankingResource(Ranking ranking) {
        this.ranking = ranking;
    }

    @GET
    @RolesAllowed({Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
    @Operation(
            operationId = "rankScorecards",
            summary = "年度排名，总分高者在前 The ranking of a year, highest total first",
            description = "provisional 的结果尚有待评定的评分项。 Those provisional still wait for evidence.")
    public Page<Ranked> list(
            @QueryParam("year") @NotNull @FiscalYear Integer year,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return ranking.of(year, Window.of(page, size));
    }
}
