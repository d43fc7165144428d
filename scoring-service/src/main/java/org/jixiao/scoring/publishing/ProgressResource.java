package org.jixiao.scoring.publishing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.scoring.code.SchemeCode;
import org.jixiao.scoring.evaluation.Rejudged;
import org.jixiao.web.Role;

@Path("/api/v1/schemes/{code}/versions/{n}/publication")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "schemes")
@RolesAllowed({Role.FINANCE, Role.AUDITOR})
public class ProgressResource {

    private final Publishing publishing;

    @Inject
    public ProgressResource(Publishing publishing) {
        this.publishing = publishing;
    }

    @GET
    @Operation(
            operationId = "getPublicationProgress",
            summary = "发布后重新评分的进度 How far a publication is",
            description =
                    "发布后该年度各部门逐一按适用的方案重新评分：共多少、已完成多少、尚余多少，哪些未能评分及原因（将再次尝试）。 After a publication the departments of its year are judged anew one by one, by the scheme that applies: how many there are, are done and are left, and which can't be judged and why; those are tried again.")
    public Rejudged get(@PathParam("code") @SchemeCode String code, @PathParam("n") @Min(1) int version) {
        return publishing.rejudged(code, version);
    }
}
