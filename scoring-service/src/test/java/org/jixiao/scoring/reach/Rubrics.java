package org.jixiao.scoring.reach;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.scoring.evidence.Metric;
import org.jixiao.scoring.rule.Assessed;
import org.jixiao.scoring.rule.Interval;
import org.jixiao.scoring.scheme.Cap;
import org.jixiao.scoring.scheme.Ceiling;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Grade;
import org.jixiao.scoring.scheme.Modifier;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.scheme.Selector;

/** Schemes of assessed criteria, of which every leaf's points can be said. */
final class Rubrics {

    private Rubrics() {}

    static Criterion leaf(String code, BigDecimal points) {
        return new Criterion(
                code, code, points, null, new Selector.Assessment(), new Assessed(), true, List.of(), List.of());
    }

    static Criterion branch(String code, List<Criterion> children, List<Modifier> modifiers) {
        return new Criterion(code, code, sum(children), null, null, null, null, children, modifiers);
    }

    /** 优 from 90 %, 良 from 80 %, 中 from 60 %. */
    static Scheme scheme(List<Criterion> criteria, List<Modifier> modifiers) {
        BigDecimal points = sum(criteria);
        return new Scheme(
                "test",
                "测试",
                2022,
                null,
                points,
                List.of(
                        new Grade("优", interval(points, "0.9", "1", "]")),
                        new Grade("良", interval(points, "0.8", "0.9", ")")),
                        new Grade("中", interval(points, "0.6", "0.8", ")")),
                        new Grade("差", interval(points, "0", "0.6", ")"))),
                criteria,
                modifiers,
                null);
    }

    static Cap cap(BigDecimal most) {
        return new Cap("budgetExecutionRate", "预算执行率", List.of(new Ceiling(Interval.parse("[0, 80)"), most)));
    }

    static Metric execution(String rate) {
        return new Metric("T/2022", 1, "budgetExecutionRate", "预算执行率", new BigDecimal(rate), null, null);
    }

    private static Interval interval(BigDecimal points, String from, String to, String end) {
        return Interval.parse("[" + points.multiply(new BigDecimal(from)).toPlainString() + ", "
                + points.multiply(new BigDecimal(to)).toPlainString() + end);
    }

    private static BigDecimal sum(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
