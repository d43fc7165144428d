package org.jixiao.budget.entry;

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
import org.jixiao.budget.ledger.Books;
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Page;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

/** The whole story of a year's accounts. */
@Path("/api/v1/departments/{department}/years/{year}/budget/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "budget")
public class BudgetHistoryResource {

    private final Books books;

    @Inject
    public BudgetHistoryResource(Books books) {
        this.books = books;
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "getBudgetHistory",
            summary = "年度预决算的全部变动，由早到晚 Everything that happened to the accounts of a year, oldest first",
            description = "每次修订一条：谁、何时、做了什么、前后有何不同。page 从 1 起，每页至多 200 条。 "
                    + "One entry per revision: who, when, what, and what reads otherwise since. Pages count from 1 and hold"
                    + " 200 at most.")
    public Page<BudgetHistoryEntry> history(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @QueryParam("page") @Nullable Integer page,
            @QueryParam("size") @Nullable Integer size) {
        Page.Window window = Page.Window.of(page, size);
        Books.History told = books.history(new BudgetYear(department, year), window);
        return Page.of(
                window, told.revisions().stream().map(BudgetHistoryEntry::of).toList(), told.total());
    }
}
