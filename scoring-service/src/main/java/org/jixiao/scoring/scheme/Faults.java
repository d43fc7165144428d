package org.jixiao.scoring.scheme;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.scoring.rule.Points;

/** The checks that a scheme and its criteria share. */
final class Faults {

    private static final int LONGEST_NAME = 200;

    private Faults() {}

    /** What stands in cells, sentences and headings. */
    static void name(String path, String text, List<Fault> faults) {
        if (text.isBlank()) {
            faults.add(new Fault(path, "不能为空", "must not be blank"));
        }
        length(path, text, LONGEST_NAME, faults);
    }

    static void length(String path, String text, int most, List<Fault> faults) {
        if (text.length() > most) {
            faults.add(new Fault(
                    path,
                    "至多 " + most + " 个字符，现有 " + text.length() + " 个",
                    "must be at most " + most + " characters long, and has " + text.length()));
        }
    }

    static void code(String path, String code, List<Fault> faults) {
        if (!code.matches(Criterion.CODE)) {
            faults.add(new Fault(
                    path,
                    "应为 1 至 32 个字母、数字、点或连字符，首位为字母或数字",
                    "must be 1 to 32 letters, digits, dots or hyphens, beginning with a letter or digit"));
        }
    }

    /** As many and as fine as forms print them; what is computed and stored of them holds them too. */
    static void points(String path, BigDecimal points, List<Fault> faults) {
        if (points.signum() <= 0 || points.compareTo(Points.MOST) > 0) {
            faults.add(new Fault(
                    path,
                    "分值须大于 0 且不超过 " + Plain.text(Points.MOST),
                    "points must be above 0 and at most " + Plain.text(Points.MOST)));
        }
        if (Plain.number(points).scale() > Points.PLACES) {
            faults.add(new Fault(
                    path,
                    "分值至多 " + Points.PLACES + " 位小数",
                    "points must have at most " + Points.PLACES + " decimal places"));
        }
    }

    static void sum(String path, List<Criterion> parts, BigDecimal whole, List<Fault> faults) {
        BigDecimal sum = parts.stream().map(Criterion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(whole) != 0) {
            faults.add(new Fault(
                    path,
                    "分值合计 " + Plain.text(sum) + " ≠ " + Plain.text(whole),
                    "points add up to " + Plain.text(sum) + ", not to " + Plain.text(whole)));
        }
    }

    static void modifiers(String path, List<Modifier> modifiers, BigDecimal points, List<Fault> faults) {
        for (int i = 0; i < modifiers.size(); i++) {
            faults.addAll(modifiers.get(i).faults(path + "modifiers[" + i + "]", points));
        }
        if (modifiers.stream().map(Modifier::kind).distinct().count() < modifiers.size()) {
            faults.add(new Fault(path + "modifiers", "同一种调整重复", "a kind of modifier is there twice"));
        }
    }

    static void repeated(String path, List<String> names, List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        names.stream()
                .filter(name -> !seen.add(name))
                .distinct()
                .forEach(name -> faults.add(new Fault(path, name + " 重复", name + " is there twice")));
    }
}
