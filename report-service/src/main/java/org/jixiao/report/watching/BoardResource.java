package org.jixiao.report.watching;

import io.quarkus.vertx.http.Compressed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jixiao.report.board.BoardTable;
import org.jixiao.report.board.Calendar;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/board")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "board", description = "绩效看板。 The dashboard: a line per department and year.")
@RolesAllowed({Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
public class BoardResource {

    private final BoardTable board;
    private final Calendar calendar;

    @Inject
    public BoardResource(BoardTable board, Calendar calendar) {
        this.board = board;
        this.calendar = calendar;
    }

    @GET
    @Compressed
    @Operation(
            operationId = "readBoard",
            summary = "年度看板：全部部门的得分、等级、各类得分、执行进度与检查发现 The dashboard of a year, a line per department",
            description = "一次给出全年度，供页面排序、筛选；细节见 /board/departments/{department}/years/{year}。金额为元，比率为%。 All of the"
                    + " year at once, for a page to sort and filter; yuan and per cent. Accept-Encoding: gzip makes it some"
                    + " twentieth of its size. 304 where nothing changed, on the same day.")
    public RestResponse<Board> board(
            @Parameter(description = "年度；不填则为有数据的最近年度。 Without it the newest of which anything is known.")
                    @QueryParam("year")
                    @FiscalYear
                    @Nullable
                    Integer year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        List<Integer> years = board.years();
        int shown = year != null ? year : years.isEmpty() ? calendar.thisYear() : years.get(0);
        LocalDate asOf = calendar.day(shown);
        // Before the lines are read: what changes meanwhile is told again, and never missed.
        long place = board.place();
        return Revisions.answer(
                ifNoneMatch,
                List.of(board.revision(shown)),
                List.of(years, asOf),
                () -> new Board(shown, years, asOf, place, board.of(shown)));
    }
}
