package org.jixiao.scoring.declared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.scoring.card.Node;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.scoring.scheme.Grade;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.words.English;

/** Whether what is stated can be: of criteria and indicators that there are, and no more points than they have. */
public final class Fit {

    private final Scheme scheme;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /** @param card as scored by the scheme */
    public Fit(Scheme scheme, Scorecard card) {
        this.scheme = scheme;
        card.criteria().stream().flatMap(Node::all).forEach(node -> nodes.putIfAbsent(node.code(), node));
    }

    /** What can't be; empty if nothing. */
    public List<Fault> faults(SelfAssessment said) {
        List<Fault> faults = new ArrayList<>(scores(said.scores(), false));
        total("total", said.total(), faults);
        for (int i = 0; i < said.alsoStated().size(); i++) {
            total("alsoStated[" + i + "].points", said.alsoStated().get(i).points(), faults);
        }
        List<String> grades = scheme.grades().stream().map(Grade::name).toList();
        if (said.grade() != null && !grades.contains(said.grade())) {
            faults.add(new Fault(
                    "grade",
                    "应为下列等级之一：" + String.join("、", grades),
                    "must be one of these grades: " + String.join(", ", grades)));
        }
        return faults;
    }

    /** The same of a review, which is of leaves alone. */
    public List<Fault> faults(Review review) {
        return scores(review.scores(), true);
    }

    private List<Fault> scores(List<Stated> scores, boolean leavesOnly) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < scores.size(); i++) {
            Stated stated = scores.get(i);
            String path = "scores[" + i + "]";
            Node node = nodes.get(stated.code());
            if (!seen.add(stated.code())) {
                faults.add(new Fault(path + ".code", stated.code() + " 重复", stated.code() + " is there twice"));
            } else if (node == null) {
                faults.add(new Fault(
                        path + ".code",
                        "评分方案 " + scheme.code() + " 与该部门指标中没有 " + stated.code(),
                        "neither the scheme " + scheme.code() + " nor the department's indicators have "
                                + stated.code()));
            } else if (leavesOnly && !node.children().isEmpty()) {
                faults.add(new Fault(
                        path + ".code",
                        stated.code() + " 下有 " + leaves(node) + "，请逐项复核",
                        stated.code() + " is made up of " + leaves(node) + "; review those"));
            } else if (leavesOnly && node.status() == Node.Status.INAPPLICABLE) {
                faults.add(new Fault(
                        path + ".code",
                        stated.code() + " 认定为不适用，不能复核",
                        stated.code() + " doesn't apply, so it can't be reviewed"));
            } else if (stated.points().compareTo(node.points()) > 0) {
                faults.add(above(path + ".points", stated.points(), node.points()));
            }
        }
        return faults;
    }

    private void total(String path, BigDecimal stated, List<Fault> faults) {
        if (stated.compareTo(scheme.points()) > 0) {
            faults.add(above(path, stated, scheme.points()));
        }
    }

    private static String leaves(Node node) {
        List<String> codes = node.children().stream().map(Node::code).toList();
        return codes.stream().limit(5).collect(Collectors.joining("、")) + (codes.size() > 5 ? "…" : "");
    }

    private static Fault above(String path, BigDecimal stated, BigDecimal most) {
        return new Fault(
                path,
                Plain.text(stated) + " 分超过标准分值 " + Plain.text(most) + " 分",
                Plain.text(stated) + " is more than the " + English.points(most) + " there are");
    }
}
