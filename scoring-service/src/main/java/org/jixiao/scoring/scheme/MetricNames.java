package org.jixiao.scoring.scheme;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jixiao.events.BudgetMetric;
import org.jixiao.scoring.rule.Fault;

/** Holds the metrics that are named against those a budget carries: for one that none carries a scheme would wait for ever. */
public final class MetricNames {

    private MetricNames() {}

    public static void check(String path, String name, List<Fault> faults) {
        if (BudgetMetric.of(name).isEmpty()) {
            BudgetMetric nearest = nearest(name);
            faults.add(new Fault(
                    path,
                    "没有名为 " + name + " 的预算指标；最接近的是 " + nearest.key() + "（" + nearest.chinese() + "）",
                    "no budget carries a metric " + name + "; the nearest is " + nearest.key()));
        }
    }

    static BudgetMetric nearest(String name) {
        return Arrays.stream(BudgetMetric.values())
                .min(Comparator.comparingInt(metric -> distance(name, metric.key())))
                .orElseThrow();
    }

    /** How many letters must be put in, left out or exchanged (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        Arrays.setAll(row, column -> column);
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int exchanged = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
