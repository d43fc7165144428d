package org.jixiao.scoring.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** All evidence of one department's year. The order in which it was gathered leaves no trace. */
public final class Dossier {

    private static final Comparator<Indicator> IN_THE_LIST =
            Comparator.comparingInt(Indicator::number).thenComparing(Indicator::code);

    private final Map<String, Metric> metrics = new TreeMap<>();
    private final Map<String, Indicator> indicators = new TreeMap<>();
    private final Map<String, Assessment> assessments = new TreeMap<>();

    private Dossier(Collection<? extends Evidence> evidence) {
        for (Evidence fact : evidence) {
            if (fact instanceof Metric metric) {
                metrics.merge(metric.name(), metric, Dossier::newer);
            } else if (fact instanceof Indicator indicator) {
                indicators.merge(indicator.code(), indicator, Dossier::newer);
            } else if (fact instanceof Assessment assessment) {
                assessments.merge(assessment.criterion(), assessment, Dossier::newer);
            }
        }
    }

    /** Of facts about the same thing, the one with the highest revision counts. */
    public static Dossier of(Collection<? extends Evidence> evidence) {
        return new Dossier(evidence);
    }

    /** The same and more. */
    public Dossier with(Collection<? extends Evidence> more) {
        List<Evidence> all = new ArrayList<>(metrics.values());
        all.addAll(indicators.values());
        all.addAll(assessments.values());
        all.addAll(more);
        return new Dossier(all);
    }

    public Optional<Metric> metric(String name) {
        return Optional.ofNullable(metrics.get(name));
    }

    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    public Optional<Assessment> assessment(String criterion) {
        return Optional.ofNullable(assessments.get(criterion));
    }

    /** All of them, by criterion. */
    public List<Assessment> assessments() {
        return List.copyOf(assessments.values());
    }

    /** The indicators that are so, by number, then code. */
    public List<Indicator> indicators(Predicate<Indicator> those) {
        return indicators.values().stream().filter(those).sorted(IN_THE_LIST).toList();
    }

    private static <E extends Evidence> E newer(E one, E other) {
        return other.revision() > one.revision() ? other : one;
    }
}
