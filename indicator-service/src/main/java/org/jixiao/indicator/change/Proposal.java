package org.jixiao.indicator.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Bounds;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.NewTarget;
import org.jixiao.events.Person;
import org.jixiao.indicator.measure.Flaw;
import org.jixiao.indicator.measure.Promise;
import org.jixiao.indicator.petition.Asked;
import org.jspecify.annotations.Nullable;

/**
 * Which targets should be others, and why.
 *
 * @param targets new targets by measure; what is not named stays
 * @param document number of the paper that supports it (文号)
 */
public record Proposal(
        List<NewTarget> targets, String reason, @Nullable String document, Person by, Instant at) implements Asked {

    public Proposal {
        targets = targets.stream()
                .map(target -> new NewTarget(target.measure(), Promise.plain(target.to())))
                .toList();
    }

    /** Every new target that does not fit the indicator, or is none. */
    List<Flaw> flawsAgainst(IndicatorState indicator) {
        Map<String, Measure> measures =
                indicator.measures().stream().collect(Collectors.toMap(Measure::name, Function.identity()));
        List<Flaw> flaws = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            NewTarget target = targets.get(i);
            String at = "targets[" + i + "].";
            Measure measure = measures.get(target.measure());
            if (measure == null) {
                flaws.add(new Flaw(at + "measure", "该指标没有这一衡量项", "the indicator has no measure of this name"));
            } else if (!named.add(target.measure())) {
                flaws.add(new Flaw(at + "measure", "同一衡量项重复变更", "this measure is changed twice"));
            } else {
                flaws.addAll(flaws(at, measure, target.to()));
            }
        }
        return flaws;
    }

    private static List<Flaw> flaws(String at, Measure measure, Bounds to) {
        return holds(measure, to)
                ? List.of(new Flaw(at + "target", "与现目标相同，没有变更", "that is the target already"))
                : Promise.of(measure).with(to).flaws(at);
    }

    private static boolean holds(Measure measure, Bounds to) {
        return Promise.of(measure).equals(Promise.of(measure).with(to));
    }

    /** The measures with the new targets. */
    List<Measure> onto(IndicatorState indicator) {
        Map<String, Bounds> to = targets.stream().collect(Collectors.toMap(NewTarget::measure, NewTarget::to));
        return indicator.measures().stream()
                .map(measure -> {
                    Bounds bounds = to.get(measure.name());
                    return bounds == null ? measure : retargeted(measure, bounds);
                })
                .toList();
    }

    /** What was approved at first stays, over several changes too. */
    private static Measure retargeted(Measure measure, Bounds to) {
        Bounds initial = Promise.approvedAtFirst(measure);
        if (initial == null) {
            throw new IllegalArgumentException("A milestone has no target to change: " + measure.name());
        }
        return new Measure(
                measure.name(),
                measure.comparison(),
                measure.unit(),
                to.target(),
                measure.actual(),
                measure.achieved(),
                to.upper(),
                measure.longTerm(),
                initial,
                measure.ratio(),
                measure.measured(),
                measure.cumulative());
    }
}
