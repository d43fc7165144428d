package org.jixiao.indicator.filing;

import static org.jixiao.web.Role.AUDITOR;
import static org.jixiao.web.Role.CLERK;
import static org.jixiao.web.Role.FINANCE;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.events.IndicatorState;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.register.IndicatorTable;
import org.jixiao.indicator.register.RevisionTable;
import org.jixiao.indicator.register.RevisionTable.Revision;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page;
import org.jspecify.annotations.Nullable;

/** The whole story of an indicator. */
@Path("/api/v1/departments/{department}/years/{year}/indicators/{code}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators")
public class HistoryResource {

    private final IndicatorTable indicators;
    private final RevisionTable revisions;

    @Inject
    public HistoryResource(IndicatorTable indicators, RevisionTable revisions) {
        this.indicators = indicators;
        this.revisions = revisions;
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(
            operationId = "getHistory",
            summary = "指标的全部变动，由早到晚 Everything that happened to an indicator, oldest first",
            description = "page 从 1 起，每页至多 200 条。 Pages count from 1 and hold 200 at most.")
    public Page<HistoryEntry> history(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        IndicatorState now = indicators.last(key).orElseThrow(() -> IndicatorTable.noSuch(key));
        Page.Window window = Page.Window.of(page, size);
        // Revisions are numbered without gaps, so they are their own offsets; the one before the page tells its first
        // change.
        long first = window.offset() + 1;
        List<Revision> stretch = revisions.of(key.text(), first - 1, first - 1 + window.size());
        return Page.of(window, told(stretch, first), now.revision());
    }

    private static List<HistoryEntry> told(List<Revision> stretch, long first) {
        List<HistoryEntry> entries = new ArrayList<>();
        IndicatorState before = null;
        for (Revision revision : stretch) {
            HistoryEntry entry = HistoryEntry.of(before, revision);
            if (revision.revision() >= first) {
                entries.add(entry);
            }
            before = entry.state();
        }
        return entries;
    }
}
