package org.jixiao.scoring.scheme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.evidence.Metric;
import org.jixiao.scoring.rule.Assessed;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.scoring.rule.Interval;
import org.jspecify.annotations.Nullable;

/** Schemes of 100 points whose sums are modified, and what they are judged by. */
final class Rubric {

    private Rubric() {}

    /** A platform's manual of 2022. */
    static final Cap BY_EXECUTION = new Cap(
            "budgetExecutionRate",
            "预算执行率",
            List.of(
                    ceiling("[70, 80)", "89"),
                    ceiling("[60, 70)", "79"),
                    ceiling("[50, 60)", "69"),
                    ceiling("[0, 50)", "59")));

    static List<String> paths(Scheme scheme) {
        return scheme.faults().stream().map(Fault::path).toList();
    }

    static Scorecard card(List<Modifier> modifiers, List<Evidence> evidence, Evidence... more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.addAll(List.of(more));
        Scheme scheme = scheme(
                modifiers, leaf("A", "60", null), leaf("B", "40", modifiers.contains(new Rescale()) ? true : null));
        assertEquals(List.of(), scheme.faults());
        return Scorecard.of(scheme, Dossier.of(all));
    }

    static List<Evidence> assessed(String a, String b) {
        return List.of(Facts.assessment("A", a), Facts.assessment("B", b));
    }

    static Metric execution(@Nullable String rate) {
        return new Metric(
                "420104-LJT/2019",
                7,
                "budgetExecutionRate",
                "budgetExecutionRate",
                rate == null ? null : new BigDecimal(rate),
                rate == null ? "未填报预算" : null,
                rate == null ? "its denominator isn't known" : null);
    }

    static Ceiling ceiling(String interval, String most) {
        return new Ceiling(Interval.parse(interval), new BigDecimal(most));
    }

    static Criterion leaf(String code, String points, @Nullable Boolean optional) {
        return new Criterion(
                code,
                code,
                new BigDecimal(points),
                null,
                new Selector.Assessment(),
                new Assessed(),
                optional,
                List.of(),
                List.of());
    }

    static Criterion branch(String code, String points, List<Modifier> modifiers, Criterion... children) {
        return new Criterion(code, code, new BigDecimal(points), null, null, null, null, List.of(children), modifiers);
    }

    static Scheme scheme(List<Modifier> modifiers, Criterion... criteria) {
        return new Scheme(
                "test",
                "测试",
                2022,
                null,
                new BigDecimal("100"),
                List.of(
                        new Grade("优", Interval.parse("[90, 100]")),
                        new Grade("良", Interval.parse("[80, 90)")),
                        new Grade("中", Interval.parse("[60, 80)")),
                        new Grade("差", Interval.parse("[0, 60)"))),
                List.of(criteria),
                modifiers,
                null);
    }
}
