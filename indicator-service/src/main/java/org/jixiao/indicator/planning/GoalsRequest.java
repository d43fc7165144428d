package org.jixiao.indicator.planning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.PlanState.Aspect;
import org.jixiao.events.PlanState.Goal;
import org.jixiao.events.PlanState.Horizon;
import org.jixiao.events.PlanState.Target;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** All goals of the year; what is not in the list is no longer a goal. */
@Schema(description = "本年度全部绩效目标。 All goals of the year.")
public record GoalsRequest(@NotNull @Size(max = 100) List<@NotNull @Valid GoalRequest> goals) {

    /** A goal (长期目标, 年度目标) with the figures promised under it. */
    public record GoalRequest(
            @Schema(description = "LONG_TERM 长期目标；ANNUAL 年度目标。 Long-term or annual.") @NotNull
            Horizon horizon,

            @Schema(description = "目标序号，同类目标内不得重复。 Number, once per horizon.", examples = "1")
            @NotNull
            @Min(1)
            @Max(999)
            Integer number,

            @Schema(description = "目标名称。 Name.", examples = "区级重点经济指标") @NotBlank @Size(max = 200)
            String name,

            @Schema(description = "目标下的指标值。 Figures promised under it.") @NotNull @Size(max = 200)
            List<@NotNull @Valid TargetRequest> targets) {}

    /** A figure as written under a goal. */
    public record TargetRequest(
            @Schema(description = "指标名称。 Name.", examples = "固定资产投资") @NotBlank @Size(max = 200)
            String name,

            @Schema(description = "指标值，连同单位。 Target as written, with its unit.", examples = "13 亿元")
            @NotBlank
            @Size(max = 100)
            String value,

            @Schema(description = "OUTPUT 产出目标；EFFECT 效果目标。 Output or effect.") @NotNull
            Aspect aspect) {}

    /** @throws Refusal 400 where two goals of a horizon bear the same number */
    List<Goal> checked() {
        List<Refusal.Fault> faults = new ArrayList<>();
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < goals.size(); i++) {
            if (!numbers.add(goals.get(i).horizon() + " " + goals.get(i).number())) {
                faults.add(new Refusal.Fault(
                        "goals[" + i + "].number",
                        new Text("同类目标的序号重复", "another goal of this horizon has this number")));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return goals.stream().map(GoalsRequest::goal).toList();
    }

    private static Goal goal(GoalRequest request) {
        return new Goal(
                request.horizon(),
                request.number(),
                request.name(),
                request.targets().stream()
                        .map(t -> new Target(t.name(), t.value(), t.aspect()))
                        .toList());
    }
}
