package org.jixiao.scoring.supposing;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.reach.Reach;
import org.jixiao.scoring.scheme.Grade;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.supposing.Reaching.Start;
import org.jixiao.web.DepartmentCode;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Refusal;
import org.jixiao.web.Role;
import org.jixiao.web.Text;
import org.jixiao.web.Turns;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/departments/{department}/years/{year}/scorecard/reach")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "scorecards")
@RolesAllowed({Role.CLERK, Role.FINANCE, Role.AUDITOR, Role.CONSUMER})
public class ReachResource {

    private final Reaching reaching;
    private final Turns turns = new Turns(new Text(
            "正在进行的差距分析过多，请稍后重试。", "Too many are asking at once what is missing to reach a grade, try again soon."));

    @Inject
    ReachResource(Reaching reaching) {
        this.reaching = reaching;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "reachGrade",
            summary = "差距分析：达到某一等级还缺什么 What is missing to reach a grade",
            description =
                    "最少的末级评分项组合：这些项得满分，总分即达到该等级；先列所需分值最少的组合，至多 20 种。待评定项也可得满分，但分类尚无指标，或指标分值合计与标准分值不符而待评定的除外：sentence 另有一句说明是哪一分类、合计多少、应为多少；折算与封顶照方案重新计算，"
                            + "封顶所依据的预算指标按现状。已达到或无法达到时组合为空，sentence 说明原因。同时只进行少数几个测算，其余稍候；过多则 503。"
                            + " The smallest sets of leaf criteria that, brought to full points, come to the grade, those that need the"
                            + " least points first, 20 at most. What waits may be brought to full points too, save a category that waits since it has no"
                            + " indicators, or theirs don't add up to its own points: the sentence then names it, what they come to and what it"
                            + " should be. Modifiers are recomputed,"
                            + " the metrics that cap stay as they are. Where the grade is reached, or can't be, there are no sets, and"
                            + " the sentence says why. Few are searched for at once, others wait briefly; where they are too many,"
                            + " the answer is 503.")
    public ReachView reach(
            @PathParam("department") @DepartmentCode String department,
            @PathParam("year") @FiscalYear int year,
            @Parameter(
                            description =
                                    "等级名称，默认为目前得分之上的下一等级。 Name of a grade of the scheme; the next above the points so far where absent.")
                    @QueryParam("grade")
                    @Nullable
                    @Size(min = 1, max = 100)
                    String grade) {
        YearKey key = new YearKey(department, year);
        return turns.take(() -> {
            Start start = reaching.start(key);
            return Reach.of(start.scheme(), start.dossier(), grade)
                    .map(reach -> ReachView.of(key, reach))
                    .orElseThrow(() -> unknown(start.scheme()));
        });
    }

    private static Refusal unknown(Scheme scheme) {
        String grades = scheme.grades().stream().map(Grade::name).collect(Collectors.joining("、"));
        return Refusal.unprocessable(
                "grade", new Text("应为下列等级之一：" + grades + "。", "Must be one of these grades: " + grades + "."));
    }
}
