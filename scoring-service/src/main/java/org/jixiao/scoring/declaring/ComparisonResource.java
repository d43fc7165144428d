package org.jixiao.scoring.declaring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.scoring.declaring.Comparing.Sides;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/self-assessment/comparison")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "self-assessments")
@RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
public class ComparisonResource {

    private final Comparing comparing;

    @Inject
    public ComparisonResource(Comparing comparing) {
        this.comparing = comparing;
    }

    @GET
    @Operation(
            operationId = "compareSelfAssessment",
            summary = "计算、自评、复核三种得分并列 Computed, declared and reviewed points side by side",
            description = "差异：自评为完成而未完成（ERROR）、自评高于或低于计算、分项合计与所报合计不符、总分前后不一致、等级与总分按方案不符、超过现行标准分值、漏报、不适用而计分，"
                    + "复核与自评或计算不同、复核后自评又有修订。没有自评或复核时，其列为空。"
                    + " Discrepancies: declared as met though it isn't, above or below what is computed, parts that don't add up to what"
                    + " is declared of them, totals in conflict, a grade that contradicts the total by the scheme, more points than there"
                    + " are now, what was left out, points for what doesn't apply, a review that differs from either, and one that a"
                    + " later revision has overtaken. Without a self-assessment or a review its figures are absent.")
    @APIResponse(
            responseCode = "200",
            description =
                    "ETag 为评分结果、自评、复核三者的修订号，及评分结果的标识 The ETag holds the revisions of scorecard, self-assessment and review, and what tells the scorecard from another of its number",
            content = @Content(schema = @Schema(implementation = ComparisonView.class)))
    public RestResponse<ComparisonView> get(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        Sides sides = comparing.of(new YearKey(department, year));
        return Revisions.answer(ifNoneMatch, sides.revisions(), sides.mark(), () -> ComparisonView.of(sides));
    }
}
