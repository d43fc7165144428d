package org.jixiao.indicator.goals;

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
import org.jixiao.events.PlanState.Aspect;
import org.jixiao.events.PlanState.Goal;
import org.jixiao.events.PlanState.Horizon;
import org.jixiao.events.PlanState.Target;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** All goals of the year; what is not in the list is no longer a goal. */
public record GoalsRequest(@NotNull @Size(max = 100) List<@NotNull @Valid GoalRequest> goals) {

    /**
     * @param horizon 长期目标 or 年度目标
     * @param number 目标序号, once per horizon
     */
    public record GoalRequest(
            @NotNull Horizon horizon,
            @NotNull @Min(1) @Max(999) Integer number,
            @NotBlank @Size(max = 200) String name,
            @NotNull @Size(max = 200) List<@NotNull @Valid TargetRequest> targets) {}

    /**
     * @param value the target as written, with its unit, e.g. 13 亿元
     * @param aspect 产出目标 or 效果目标
     */
    public record TargetRequest(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 100) String value,
            @NotNull Aspect aspect) {}

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
