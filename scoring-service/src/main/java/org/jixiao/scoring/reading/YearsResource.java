package org.jixiao.scoring.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.Role;

@Path("/api/v1/departments/{department}/scorecards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scorecards")
@RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
public class YearsResource {

    private final Years years;

    @Inject
    public YearsResource(Years years) {
        this.years = years;
    }

    @GET
    @Operation(
            operationId = "compareYears",
            summary = "各年度评分结果比较，新者在前 The years of a department side by side, newest first",
            description = "尚无评分结果的年度不列。 Years without a scorecard are left out.")
    public List<YearScore> list(@PathParam("department") @DepartmentCode String department) {
        return years.of(department);
    }
}
