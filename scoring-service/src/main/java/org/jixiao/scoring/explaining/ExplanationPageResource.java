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
import jakarta.ws.rs.core.MediaType;
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

/** As a page, whatever is asked for: an address to be opened in a browser. */
@Path("/api/v1/departments/{department}/years/{year}/scorecard")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "scorecards")
@RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
@APIResponse(
        responseCode = "200",
        description =
                "ETag 为评分结果版本、格式、语言与部门名称 The ETag holds version, format, language and what the department is called",
        content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
public class ExplanationPageResource {

    private static final String LANGUAGE =
            "语言依 Accept-Language，默认中文；不含脚本。 In the language of Accept-Language, Chinese where it names neither; no script.";

    private final StoredCards cards;
    private final Explaining explaining;

    @Inject
    public ExplanationPageResource(StoredCards cards, Explaining explaining) {
        this.cards = cards;
        this.explaining = explaining;
    }

    @GET
    @Path("/explanation.html")
    @Transactional
    @Operation(
            operationId = "printScorecardExplanation",
            summary = "评分说明（网页，可打印为 A4） The explanation as a page that prints as A4",
            description = LANGUAGE)
    public Response explanation(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @QueryParam("asOf") @Nullable Instant asOf,
            @BeanParam Reader reader) {
        return explaining.html(cards.standing(new YearKey(department, year), asOf), reader);
    }

    @GET
    @Path("/versions/{n}/explanation.html")
    @Transactional
    @Operation(
            operationId = "printScorecardVersionExplanation",
            summary = "某一版的评分说明（网页，可打印为 A4） The explanation of a version as a page that prints as A4",
            description = LANGUAGE)
    public Response ofVersion(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("n") @Min(1) long version,
            @BeanParam Reader reader) {
        return explaining.html(cards.version(new YearKey(department, year), version), reader);
    }
}
