package org.jixiao.web.example;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jixiao.web.Caller;
import org.jixiao.web.Page;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

@Path("/api/v1")
public class ExampleResource {

    private final Examples examples;
    private final Caller caller;

    @Inject
    public ExampleResource(Examples examples, Caller caller) {
        this.examples = examples;
        this.caller = caller;
    }

    @GET
    @Path("/departments/{department}/example")
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    public Response read(
            @PathParam("department") String department, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Example example = examples.read(department);
        return Revisions.answer(ifNoneMatch, example.revision(), example);
    }

    @PUT
    @Path("/departments/{department}/example")
    @RolesAllowed({CLERK, FINANCE})
    public Response write(
            @PathParam("department") String department,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ExampleRequest request) {
        return examples.write(caller.actor(), department, ifMatch, request);
    }

    @POST
    @Path("/departments/{department}/example/growth")
    @RolesAllowed(FINANCE)
    public void outgrow(@PathParam("department") String department) {
        examples.outgrow(department);
    }

    @POST
    @Path("/departments/{department}/example/entries")
    @RolesAllowed({CLERK, FINANCE})
    public Response add(
            @PathParam("department") String department,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid Note request) {
        return examples.add(department, key, request);
    }

    @GET
    @Path("/examples")
    @RolesAllowed(FINANCE)
    public Page<String> list(
            @QueryParam("page") @Nullable Integer page, @QueryParam("size") @Max(1000) @Nullable Integer size) {
        return Page.of(Page.Window.of(page, size), List.of("one"), 1);
    }

    /** Reads its rows as they come, and keeps none of them. */
    @POST
    @Path("/examples:batch")
    @RolesAllowed(FINANCE)
    public long batch(InputStream rows) throws IOException {
        return rows.transferTo(OutputStream.nullOutputStream());
    }

    @GET
    @Path("/refusals/{kind}")
    @RolesAllowed(FINANCE)
    public String refuse(@PathParam("kind") String kind) {
        Text why = new Text("原因", "the reason");
        throw switch (kind) {
            case "invalid" -> Refusal.invalid("field", why);
            case "unauthenticated" -> Refusal.unauthenticated();
            case "forbidden" -> Refusal.forbidden(why);
            case "notFound" -> Refusal.notFound(why);
            case "conflict" -> Refusal.conflict(why);
            case "preconditionFailed" -> Refusal.preconditionFailed(why);
            case "unprocessable" -> Refusal.unprocessable("field", why);
            case "inConflict" -> new IllegalStateException(new SQLException("deadlock detected", "40P01"));
            case "tooSlow" ->
                new IllegalStateException(new SQLException("Failing fast as the transaction has rolled back"));
            case "wrapped" -> new IllegalStateException(Refusal.conflict(why));
            default -> new IllegalStateException("secret of the house");
        };
    }

    @GET
    @Path("/years/{year}")
    @RolesAllowed(FINANCE)
    public Map<String, Integer> year(@PathParam("year") int year) {
        return Map.of("year", year);
    }

    @GET
    @Path("/kinds/{kind}/years/{year}")
    @RolesAllowed(FINANCE)
    public Map<String, String> kind(
            @PathParam("kind") ExampleRequest.Kind kind,
            @PathParam("year") int year,
            @QueryParam("asOf") @Nullable LocalDate asOf,
            @QueryParam("tag") List<String> tags) {
        return Map.of("kind", kind + " " + year + " " + asOf, "tags", tags.toString());
    }

    /** Nobody said who may come in here, so nobody may. */
    @GET
    @Path("/forgotten")
    public String forgotten() {
        return "";
    }

    public record Note(@NotBlank String note) {}
}
