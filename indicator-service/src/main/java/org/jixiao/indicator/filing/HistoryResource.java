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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.register.IndicatorTable;
import org.jixiao.indicator.register.StoryTable;
import org.jixiao.indicator.register.StoryTable.Event;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page;
import org.jspecify.annotations.Nullable;

/** The whole story of an indicator. */
@Path("/api/v1/departments/{department}/years/{year}/indicators/{code}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "indicators")
public class HistoryResource {

    private final StoryTable story;

    @Inject
    public HistoryResource(StoryTable story) {
        this.story = story;
    }

    @GET
    @RolesAllowed({CLERK, FINANCE, AUDITOR})
    @Operation(
            operationId = "getHistory",
            summary = "指标的全部变动，由早到晚 Everything that happened to an indicator, oldest first",
            description = "包括其间本年度绩效目标与自评填报的提交、退回、批准、确认和重新开放；每条有何人（姓名）、何时、变动前后的值。"
                    + "page 从 1 起，每页至多 200 条；没有过该指标时为 404。 "
                    + "The steps its year took meanwhile among them: plan and reporting submitted, returned, approved, confirmed, "
                    + "reopened. Each tells who did it (by name) and when, and what was what before and after. Pages count from 1 "
                    + "and hold 200 at most; 404 where there never was such an indicator.")
    public Page<HistoryEntry> history(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @PathParam("code") @IndicatorCode String code,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        IndicatorKey key = new IndicatorKey(department, year, code);
        Page.Window window = Page.Window.of(page, size);
        Page<Event> events = story.page(key, window);
        if (events.total() == 0) {
            throw IndicatorTable.noSuch(key);
        }
        return Page.of(window, events.items().stream().map(HistoryEntry::of).toList(), events.total());
    }
}
