package org.jixiao.scoring.reading;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.web.Attachment;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jixiao.web.rows.RowFormat;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
@Tag(name = "scorecards")
@RolesAllowed({Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
public class ExportResource {

    private final Ranking ranking;
    private final Export export;
    private final Freshness freshness;

    @Inject
    public ExportResource(Ranking ranking, Export export, Freshness freshness) {
        this.ranking = ranking;
        this.export = export;
        this.freshness = freshness;
    }

    @GET
    @Path("/scorecards.csv")
    @Produces(RowFormat.CSV_TYPE)
    @Operation(
            operationId = "exportRanking",
            summary = "年度排名（CSV，UTF-8 带 BOM，可用 Excel 打开） The ranking of a year as CSV",
            description =
                    "中文列名，一个部门一行，不分页；筛选条件同 JSON 排名，名次与百分位不受筛选影响。 Chinese headings, a row for each department, in one"
                            + " piece; filtered as the ranking, and rank and percentile don't depend on it.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = RowFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public Response csv(
            @QueryParam("year") @NotNull @FiscalYear Integer year,
            @BeanParam @Valid Filter filter,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return Attachment.named(
                "scorecards-" + year + ".csv",
                Revisions.answer(
                                ifNoneMatch,
                                freshness.ofRanking(year),
                                List.of("csv", year, filter),
                                () -> RankingCsv.write(ranking.all(year, filter)))
                        .toResponse());
    }

    @GET
    @Blocking
    @Path("/scorecards.ndjson")
    @Produces(RowFormat.NDJSON_TYPE)
    @Operation(
            operationId = "exportScorecards",
            summary = "年度全部评分结果（NDJSON，一行一个部门） All scorecards of a year, one a line",
            description =
                    "按部门代码排序，筛选条件同排名，边读边发；读取期间的变更可能已包含在内。 In the order of department codes, filtered as the ranking, sent as it is read;"
                            + " what changes meanwhile may be in it or not: each line is a card that stood.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = RowFormat.NDJSON_TYPE, schema = @Schema(implementation = ScorecardView.class)))
    public Multi<ScorecardView> ndjson(
            @QueryParam("year") @NotNull @FiscalYear Integer year, @BeanParam @Valid Filter filter) {
        return export.of(year, filter);
    }
}
