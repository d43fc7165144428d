package org.jixiao.scoring.supposing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.web.Caller;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Refusal;
import org.jixiao.web.Role;

@Path("/api/v1/departments/{department}/years/{year}/what-if")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scorecards")
@RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR})
public class WhatIfResource {

    private final Supposing supposing;
    private final Caller caller;

    @Inject
    public WhatIfResource(Supposing supposing, Caller caller) {
        this.supposing = supposing;
        this.caller = caller;
    }

    @POST
    @Operation(
            operationId = "supposeScorecard",
            summary = "假设测算：若如此，得多少分 What the scorecard would be",
            description = "按假设的实际完成值、获批准的特殊情况、评定、预算指标或另一评分方案（草稿仅限财政）评分，并逐项说明与现状的差异；不存储、不发布，可任意重复。"
                    + " Scores what is supposed of actuals, waivers, assessments and metrics, or by another scheme (drafts for"
                    + " finance only), and tells leaf by leaf what differs from what is. Nothing is stored or published, so it"
                    + " may be repeated at will."
                    + " 已批准的特殊情况，假设的缺口大于批准时的缺口时视为失效（较早批准、未记录当时完成值的，与现有缺口相比）；比率可直接假设。没有的指标、衡量项、评分项、预算指标以 422 逐项指明。"
                    + " An approved waiver lapses where more would be missed than when it was approved (than now, of one approved before"
                    + " that was kept); a share is supposed as such. Indicators,"
                    + " measures, criteria and metrics that there aren't are named (422).")
    public WhatIf suppose(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @NotNull @Valid WhatIfRequest supposed) {
        refuseUnclear(supposed);
        return supposing.suppose(caller.actor(), new YearKey(department, year), supposed);
    }

    private static void refuseUnclear(WhatIfRequest supposed) {
        List<Refusal.Fault> faults = supposed.judgements().entrySet().stream()
                .flatMap(entry -> entry.getValue().unclear().stream()
                        .map(fault -> new Refusal.Fault(
                                "assessments." + entry.getKey() + "." + fault.field(), fault.reason())))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
