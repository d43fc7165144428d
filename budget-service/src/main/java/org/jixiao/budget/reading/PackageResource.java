package org.jixiao.budget.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.budget.department.Departments;
import org.jixiao.budget.department.ProfileInForce;
import org.jixiao.budget.export.FiscalDataPackage;
import org.jixiao.budget.ledger.Books;
import org.jixiao.budget.ledger.BudgetYear;
import org.jixiao.budget.ledger.TwoYears;
import org.jixiao.web.Attachment;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/budget/fiscal-data-package.zip")
@Tag(name = "analysis")
public class PackageResource {

    private static final String ZIP = "application/zip";

    private final Books books;
    private final Departments departments;

    @Inject
    public PackageResource(Books books, Departments departments) {
        this.books = books;
        this.departments = departments;
    }

    @GET
    @Produces(ZIP)
    @Transactional
    @RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
    @Operation(
            operationId = "getFiscalDataPackage",
            summary = "年度预决算开放数据包（Fiscal Data Package） The lines of a year as a Fiscal Data Package",
            description =
                    "ZIP：datapackage.json 与 data/expenditure.csv（UTF-8，无 BOM），每行一个预算行，金额单位为元；部门名称取自该年度适用的部门概况，该年度没有概况的为 404 并注明首个年度。"
                            + " A ZIP of datapackage.json and data/expenditure.csv (UTF-8 without a byte order mark), a row per line of the"
                            + " budget, amounts in yuan. The department bears its name of that year: of the profile in force then, 404 naming"
                            + " the first known year where there is none.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response get(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        TwoYears years = books.read(new BudgetYear(department, year));
        ProfileInForce inForce = departments.in(department, year);
        return Attachment.named(
                department + "-" + year + "-fiscal-data-package.zip",
                Revisions.answer(
                        ifNoneMatch,
                        List.of(years.revision(), inForce.revision()),
                        () -> FiscalDataPackage.write(
                                department, inForce.profile().name(), years.accounts())));
    }
}
