package org.jixiao.report.watching;

import io.quarkus.vertx.http.Compressed;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.report.board.BoardTable;
import org.jixiao.report.board.Calendar;
import org.jixiao.report.board.Entry;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/board/departments/{department}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "board")
@RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
public class DepartmentResource {

    private final BoardTable board;
    private final Details details;
    private final Calendar calendar;

    @Inject
    public DepartmentResource(BoardTable board, Details details, Calendar calendar) {
        this.board = board;
        this.details = details;
        this.calendar = calendar;
    }

    @GET
    @Path("/years")
    @Operation(
            operationId = "listBoardYears",
            summary = "该部门各年度在看板上的一行，新者在前 The department's lines, newest year first",
            description = "没有数据则为空列表。 Empty where nothing is known.")
    public List<Entry> years(@PathParam("department") @DepartmentCode String department) {
        return board.of(department);
    }

    @GET
    @Path("/years/{year}")
    @Compressed
    @Operation(
            operationId = "readBoardDepartment",
            summary = "部门年度的细节 A department's year in detail",
            description = "404：该年度既无评分结果也无预算。 404 where there is neither a scorecard nor a budget in that year.")
    public RestResponse<DepartmentDetail> detail(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        DepartmentYear asked = new DepartmentYear(department, year);
        // The rank depends on everybody's totals, and the other years are told too. Before the lines are read: what
        // changes
        // meanwhile is told again, and never missed.
        List<Long> revisions = Stream.concat(Stream.of(board.revision(year)), board.revisions(department).stream())
                .toList();
        Entry entry = board.find(asked)
                .orElseThrow(() -> Refusal.notFound(new Text(
                        department + " " + year + " 年既无评分结果，也无预算。",
                        "There is neither a scorecard nor a budget of " + department + " in " + year + ".")));
        return Revisions.answer(ifNoneMatch, revisions, calendar.today(), () -> details.of(asked, entry));
    }
}
