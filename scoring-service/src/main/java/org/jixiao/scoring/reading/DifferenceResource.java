package org.jixiao.scoring.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.scoring.difference.Difference;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.evaluation.ScorecardVersion;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Refusal;
import org.jixiao.web.Role;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/scorecard/versions/{n}/difference")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scorecards")
@RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
public class DifferenceResource {

    private final StoredCards cards;

    @Inject
    public DifferenceResource(StoredCards cards) {
        this.cards = cards;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "compareScorecardVersions",
            summary = "两版评分结果的差异，逐项以文字说明 What differs between two versions, leaf by leaf in words",
            description = "默认与前一版比较，例如“B12 0 → 1：特殊情况由硚口区财政局于 2020-03-20 批准。” Against the version before unless"
                    + " since names an earlier one. 撤销评分结果的一版，withdrawn 说明，无得分与增减。 Of a version that withdraws the"
                    + " scorecard, withdrawn says so, and there are neither total nor change.")
    public VersionDifference difference(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("n") @Min(1) long version,
            @Parameter(
                            description =
                                    "与之比较的较早一版的版本号，默认为前一版；0 表示全部视为新增。 Number of the earlier version to compare with; the one before without it, 0 to have all told as new.")
                    @QueryParam("since")
                    @Nullable
                    @Min(0)
                    Long since) {
        if (since != null && since >= version) {
            throw Refusal.invalid(
                    "since",
                    new Text(
                            "须早于第 " + version + " 版，即小于 " + version + "；比较时较早的一版写在 since。",
                            "Must be an earlier version, less than " + version
                                    + ": the later one stands in the path."));
        }
        YearKey key = new YearKey(department, year);
        ScorecardVersion later = cards.version(key, version);
        long earlier = since == null ? version - 1 : since;
        return new VersionDifference(
                earlier,
                version,
                later.cause(),
                later.at(),
                Difference.between(
                        earlier == 0 ? null : cards.version(key, earlier).scorecard(), later.scorecard()));
    }
}
