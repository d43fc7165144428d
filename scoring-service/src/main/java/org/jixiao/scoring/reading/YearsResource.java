package org.jixiao.scoring.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/scorecards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scorecards")
@RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
public class YearsResource {

    private final Years years;
    private final Freshness freshness;

    @Inject
    public YearsResource(Years years, Freshness freshness) {
        this.years = years;
        this.freshness = freshness;
    }

    @GET
    @Operation(
            operationId = "compareYears",
            summary = "各年度评分结果比较，新者在前 The years of a department side by side, newest first",
            description = "尚无评分结果的年度不列。change 只在本年度与上一年度满分相同且均无待评定项时给出。"
                    + " Years without a scorecard are left out. There is a change only where the year and the one before have"
                    + " the same full points and neither is provisional.")
    public RestResponse<List<YearScore>> list(
            @PathParam("department") @DepartmentCode String department,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return Revisions.answer(ifNoneMatch, freshness.ofYears(department), department, () -> years.of(department));
    }
}
