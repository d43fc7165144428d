package org.jixiao.scoring.explaining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.scoring.dossier.Gathering;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.reading.Judgement;
import org.jixiao.scoring.reading.Judgements;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jixiao.web.problem.Language;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/scorecard")
@Tag(name = "scorecards")
@RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
public class ExplanationResource {

    /** The page brings its style sheet and nothing else; it may load and run nothing. */
    private static final String NOTHING_FROM_OUTSIDE = "default-src 'none'; style-src 'unsafe-inline'";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
            .build();

    private final Judgements judgements;
    private final Gathering gathering;
    private final ExplanationPage page;

    @Inject
    public ExplanationResource(Judgements judgements, Gathering gathering, ExplanationPage page) {
        this.judgements = judgements;
        this.gathering = gathering;
        this.page = page;
    }

    @GET
    @Path("/explanation")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Transactional
    @Operation(
            operationId = "explainScorecard",
            summary = "评分说明：每一分从何而来 How the scorecard came about, point by point",
            description = "现行评分结果的评分项树：末级项有评分标准的文字、依据及其修订号与出处、代入数据的算式、中英文各一句说明。JSON 两种语言并列；Accept 为 text/html 时为可打印的网页，"
                    + "语言依 Accept-Language。"
                    + " The present scorecard as a tree: of each leaf the rule in words, the evidence with its revision and where it came"
                    + " from, the arithmetic with the figures, and a sentence in Chinese and in English. JSON holds both languages; as"
                    + " text/html it is a page to be printed, in the language of Accept-Language.")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为评分结果版本与格式 The ETag holds the version of the scorecard and the format",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ExplanationView.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING))
            })
    public Response explanation(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String acceptLanguage,
            @Context Request request) {
        Variant chosen = request.selectVariant(VARIANTS);
        if (chosen == null) {
            return Response.notAcceptable(VARIANTS).build();
        }
        return chosen.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE)
                ? html(department, year, ifNoneMatch, acceptLanguage)
                : json(department, year, ifNoneMatch);
    }

    @GET
    @Path("/explanation.html")
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    @Operation(
            operationId = "printScorecardExplanation",
            summary = "评分说明（网页，可打印为 A4） The explanation as a page that prints as A4",
            description =
                    "语言依 Accept-Language，默认中文；不含脚本。 In the language of Accept-Language, Chinese where it names neither; no script.")
    @APIResponse(
            responseCode = "200",
            description = "ETag 为评分结果版本、格式与语言 The ETag holds version, format and language",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public Response html(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) @Nullable String acceptLanguage) {
        Judgement standing = judgements.of(new YearKey(department, year));
        Language language = Language.of(acceptLanguage);
        Response answer = Revisions.answer(
                ifNoneMatch,
                standing.version().scorecard().revision(),
                "html-" + language.name().toLowerCase(Locale.ROOT),
                () -> Response.ok(page.print(view(standing), language), "text/html;charset=UTF-8"));
        return varying(Response.fromResponse(answer)
                .header("Content-Security-Policy", NOTHING_FROM_OUTSIDE)
                .header("X-Content-Type-Options", "nosniff"));
    }

    private Response json(String department, int year, @Nullable String ifNoneMatch) {
        Judgement standing = judgements.of(new YearKey(department, year));
        return varying(Response.fromResponse(Revisions.answer(
                ifNoneMatch,
                standing.version().scorecard().revision(),
                "json",
                () -> Response.ok(view(standing), MediaType.APPLICATION_JSON_TYPE))));
    }

    private ExplanationView view(Judgement standing) {
        return ExplanationView.of(
                standing, gathering.name(standing.version().scorecard().department()));
    }

    private static Response varying(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
