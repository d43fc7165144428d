package org.jixiao.scoring.explaining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.reading.StoredCards;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

/** In the format that is asked for. */
@Path("/api/v1/departments/{department}/years/{year}/scorecard")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Tag(name = "scorecards")
@RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
@APIResponse(
        responseCode = "200",
        description =
                "ETag 为评分结果版本及其哈希前 8 位、格式与部门名称 The ETag holds the version of the scorecard, the beginning of its hash, the format and what the department is called",
        content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ExplanationView.class)),
            @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
        })
public class ExplanationResource {

    private final StoredCards cards;
    private final Explaining explaining;

    @Inject
    public ExplanationResource(StoredCards cards, Explaining explaining) {
        this.cards = cards;
        this.explaining = explaining;
    }

    @GET
    @Path("/explanation")
    @Transactional
    @Operation(
            operationId = "explainScorecard",
            summary = "评分说明：每一分从何而来 How the scorecard came about, point by point",
            description = "现行评分结果的评分项树：末级项有评分标准的文字、依据及其修订号与出处、代入数据的算式、中英文各一句说明。JSON 两种语言并列；Accept 为 text/html 时为可打印的网页，"
                    + "语言依 Accept-Language。asOf：当时的评分结果（UTC 时刻）的说明。"
                    + " The present scorecard as a tree: of each leaf the rule in words, the evidence with its revision and where it came"
                    + " from, the arithmetic with the figures, and a sentence in Chinese and in English. JSON holds both languages; as"
                    + " text/html it is a page to be printed, in the language of Accept-Language. asOf: of the scorecard as it was"
                    + " at that instant.")
    public Response explanation(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @QueryParam("asOf") @Nullable Instant asOf,
            @BeanParam Reader reader,
            @Context Request request) {
        return explaining.answer(cards.standing(new YearKey(department, year), asOf), reader, request);
    }

    @GET
    @Path("/versions/{n}/explanation")
    @Transactional
    @Operation(
            operationId = "explainScorecardVersion",
            summary = "某一版的评分说明 How a version of the scorecard came about",
            description = "所用依据与评分方案均以该版所存为准，此后的变更不影响；其余与现行评分结果的说明相同。"
                    + " By the evidence and the scheme version that the version holds, whatever became of either since;"
                    + " otherwise as the explanation of the present scorecard.")
    public Response ofVersion(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("n") @Min(1) long version,
            @BeanParam Reader reader,
            @Context Request request) {
        return explaining.answer(cards.version(new YearKey(department, year), version), reader, request);
    }
}
