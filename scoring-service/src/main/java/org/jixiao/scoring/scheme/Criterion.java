package org.jixiao.scoring.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.scoring.rule.MissingField;
import org.jixiao.scoring.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A criterion (评分项): a branch with children, or a leaf with evidence and a rule.
 *
 * @param points 标准分值
 * @param standard 评分标准 in the district's words
 * @param children absent or empty on a leaf
 */
public record Criterion(
        String code,
        String name,
        BigDecimal points,
        @Nullable String standard,
        @Nullable Selector evidence,
        @Nullable Rule rule,
        List<Criterion> children) {

    /** What a code looks like: it stands in the address of its assessment. */
    public static final String CODE = "^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$";

    public Criterion {
        MissingField.check(code, "code");
        MissingField.check(name, "name");
        MissingField.check(points, "points");
        children = children == null ? List.of() : List.copyOf(children);
    }

    /** This criterion and all below it, top down. */
    public Stream<Criterion> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Criterion::all));
    }

    List<Fault> faults(String path) {
        List<Fault> faults = new ArrayList<>();
        if (!code.matches(CODE)) {
            faults.add(new Fault(
                    path + ".code",
                    "应为 1 至 32 个字母、数字、点或连字符，首位为字母或数字",
                    "must be 1 to 32 letters, digits, dots or hyphens, beginning with a letter or digit"));
        }
        Faults.blank(path + ".name", name, faults);
        if (points.signum() <= 0) {
            faults.add(new Fault(path + ".points", "标准分值须大于 0", "points must be above 0"));
        }
        if (children.isEmpty()) {
            leafFaults(path, faults);
        } else {
            branchFaults(path, faults);
        }
        return faults;
    }

    private void leafFaults(String path, List<Fault> faults) {
        if (evidence == null) {
            faults.add(new Fault(path + ".evidence", "末级评分项须指明依据", "a leaf needs evidence"));
        }
        if (rule == null) {
            faults.add(new Fault(path + ".rule", "末级评分项须有评分标准", "a leaf needs a rule"));
        }
        if (evidence instanceof Selector.Metric metric) {
            MetricNames.check(path + ".evidence.name", metric.name(), faults);
        }
        if (rule == null || evidence == null) {
            return;
        }
        if (!rule.judges(evidence.gives())) {
            String kind = evidence.gives().getSimpleName();
            faults.add(new Fault(
                    path + ".rule",
                    "评分标准 " + rule.kind() + " 不能依据 " + kind + " 评定",
                    "the rule " + rule.kind() + " can't judge evidence of the kind " + kind));
        }
        faults.addAll(rule.faults(path + ".rule", points));
    }

    private void branchFaults(String path, List<Fault> faults) {
        if (evidence != null || rule != null) {
            faults.add(new Fault(path, "有下级的评分项不能有依据和评分标准", "a criterion with children has neither evidence nor rule"));
        }
        Faults.sum(path + ".children", children, points, faults);
        for (int i = 0; i < children.size(); i++) {
            faults.addAll(children.get(i).faults(path + ".children[" + i + "]"));
        }
    }
}
