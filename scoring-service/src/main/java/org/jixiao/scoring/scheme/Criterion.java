package org.jixiao.scoring.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.scoring.rule.Interval;
import org.jixiao.scoring.rule.MissingField;
import org.jixiao.scoring.rule.Rule;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * A criterion (评分项): a branch with children, or a leaf with evidence and a rule.
 *
 * @param points 标准分值
 * @param standard 评分标准 in the district's words
 * @param optional whether a department may be told that it doesn't concern it (可不适用); false where absent
 * @param children absent or empty on a leaf
 * @param modifiers of the points below it; absent or empty where they are its own
 */
public record Criterion(
        String code,
        String name,
        BigDecimal points,
        @Nullable String standard,
        @Nullable Selector evidence,
        @Nullable Rule rule,
        @Nullable Boolean optional,
        List<Criterion> children,
        List<Modifier> modifiers) {

    /** What a code looks like: it stands in the address of its assessment. */
    public static final String CODE = "^[0-9A-Za-z][0-9A-Za-z.-]{0,31}$";

    private static final int LONGEST_STANDARD = 2000;

    public Criterion {
        MissingField.check(code, "code");
        MissingField.check(name, "name");
        MissingField.check(points, "points");
        children = children == null ? List.of() : List.copyOf(children);
        modifiers = modifiers == null ? List.of() : List.copyOf(modifiers);
    }

    /** Whether it may be left out of a department's card. */
    public boolean mayBeLeftOut() {
        return Boolean.TRUE.equals(optional);
    }

    /** This criterion and all below it, top down. */
    public Stream<Criterion> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Criterion::all));
    }

    /** @param rescaled whether something above makes up for what is left out */
    List<Fault> faults(String path, boolean rescaled) {
        List<Fault> faults = new ArrayList<>();
        Faults.code(path + ".code", code, faults);
        Faults.name(path + ".name", name, faults);
        if (standard != null) {
            Faults.length(path + ".standard", standard, LONGEST_STANDARD, faults);
        }
        Faults.points(path + ".points", points, faults);
        if (children.isEmpty()) {
            leafFaults(path, rescaled, faults);
        } else {
            branchFaults(path, rescaled, faults);
        }
        Faults.modifiers(path + ".", modifiers, points, faults);
        return faults;
    }

    /** What may be meant so and leaves figures without points. */
    List<Fault> warnings(String path) {
        List<Fault> warnings = new ArrayList<>();
        if (rule != null && evidence != null) {
            for (Interval open : rule.open(evidence.figures())) {
                Words figures = open.words(evidence instanceof Selector.Metric ? "%" : null);
                warnings.add(new Fault(
                        path + ".rule",
                        "数值" + figures.zh() + " 的，不在任何一档，将一直待评定",
                        "a figure that is " + figures.en() + " is in no band, and would wait for ever"));
            }
        }
        for (int i = 0; i < children.size(); i++) {
            warnings.addAll(children.get(i).warnings(path + ".children[" + i + "]"));
        }
        return warnings;
    }

    private void leafFaults(String path, boolean rescaled, List<Fault> faults) {
        if (evidence == null) {
            faults.add(new Fault(path + ".evidence", "末级评分项须指明依据", "a leaf needs evidence"));
        }
        if (rule == null) {
            faults.add(new Fault(path + ".rule", "末级评分项须有评分标准", "a leaf needs a rule"));
        }
        if (mayBeLeftOut() && !rescaled) {
            faults.add(new Fault(
                    path + ".optional",
                    "可不适用的评分项，其上级或方案须设折算 rescale",
                    "where it may be left out, a criterion above it or the scheme needs the modifier rescale"));
        }
        if (!modifiers.isEmpty() && !(evidence instanceof Selector.Category)) {
            faults.add(
                    new Fault(path + ".modifiers", "没有下级得分可调整", "there are no points below it that could be modified"));
        }
        if (evidence instanceof Selector.Category category && category.level1() == null && category.level2() != null) {
            faults.add(new Fault(path + ".evidence.level1", "有二级指标时必填", "is needed beside level2"));
        }
        if (evidence instanceof Selector.Metric metric) {
            MetricNames.check(path + ".evidence.name", metric.name(), faults);
            Faults.name(path + ".evidence.label", metric.label(), faults);
        }
        if (rule == null || evidence == null) {
            return;
        }
        if (!rule.judges(evidence.gives())) {
            Words kind = evidence.called();
            faults.add(new Fault(
                    path + ".rule",
                    "评分标准 " + rule.kind() + " 不适用于此依据：" + kind.zh(),
                    "the rule " + rule.kind() + " can't judge " + kind.en()));
        }
        faults.addAll(rule.faults(path + ".rule", points));
    }

    private void branchFaults(String path, boolean rescaled, List<Fault> faults) {
        if (evidence != null || rule != null) {
            faults.add(new Fault(path, "有下级的评分项不能有依据和评分标准", "a criterion with children has neither evidence nor rule"));
        }
        if (optional != null) {
            faults.add(new Fault(path + ".optional", "只有末级评分项可不适用", "only a leaf may be left out"));
        }
        boolean below = rescaled || modifiers.contains(new Rescale());
        Faults.sum(path + ".children", children, points, faults);
        for (int i = 0; i < children.size(); i++) {
            faults.addAll(children.get(i).faults(path + ".children[" + i + "]", below));
        }
    }
}
