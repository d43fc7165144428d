package org.jixiao.report.regeneration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.report.regeneration.Regeneration.State;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/regenerations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "regenerations", description = "报告的重新生成 Reports that are to be written anew")
public class RegenerationResource {

    private final Regenerations regenerations;

    @Inject
    public RegenerationResource(Regenerations regenerations) {
        this.regenerations = regenerations;
    }

    @GET
    @RolesAllowed({Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "listRegenerations",
            summary = "待重新生成的报告，等待最久者在前 Reports that are to be written anew, those that wait longest first",
            description =
                    "生成完毕即不再列出。未能生成的（FAILING）附原因，间隔渐长地再次尝试，不影响其他报告。 What is written is gone from here. What"
                            + " can't be written (FAILING) says why, is tried again after longer and longer pauses, and holds up no other.")
    public Page<Regeneration> list(
            @QueryParam("state") @Nullable State state,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        return regenerations.page(state, Window.of(page, size));
    }
}
