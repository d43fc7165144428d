package org.jixiao.scoring.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Metric;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Coverage;
import org.jixiao.scoring.rule.Explained;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.scoring.rule.MissingField;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;

/**
 * 封顶: no more than a ceiling, by a figure of the budget, as of the total by the execution rate. Beyond all ceilings nothing
 * is capped.
 *
 * @param metric one of {@link org.jixiao.events.BudgetMetric}, e.g. {@code budgetExecutionRate}
 * @param label what readers call it, e.g. 预算执行率
 */
@Explained(
        "封顶：按一项预算指标，得分不超过所在区间的上限；不在任何区间则不封顶。 No more than a ceiling, by a metric of the budget; nothing is capped outside all intervals.")
public record Cap(
        String metric,

        @Explained("对外名称，如 预算执行率。 What readers call the metric.")
        String label,

        @Explained("各区间的上限，区间首尾相接。 The ceilings; their intervals touch.")
        List<Ceiling> ceilings)
        implements Modifier {

    public Cap {
        MissingField.check(metric, "metric");
        MissingField.check(label, "label");
        ceilings = List.copyOf(MissingField.check(ceilings, "ceilings"));
    }

    @Override
    public List<Fault> faults(String path, BigDecimal points) {
        List<Fault> faults = new ArrayList<>();
        MetricNames.check(path + ".metric", metric, faults);
        Faults.name(path + ".label", label, faults);
        if (ceilings.isEmpty()) {
            faults.add(new Fault(path + ".ceilings", "至少要有一档", "at least one ceiling is needed"));
        }
        for (int i = 0; i < ceilings.size(); i++) {
            Ceiling ceiling = ceilings.get(i);
            if (ceiling.interval().isEmpty()) {
                faults.add(new Fault(path + ".ceilings[" + i + "].interval", "区间为空", "the interval is empty"));
            }
            if (ceiling.most().signum() < 0 || ceiling.most().compareTo(points) > 0) {
                faults.add(new Fault(
                        path + ".ceilings[" + i + "].most",
                        "须在 0 与标准分值 " + Plain.text(points) + " 之间",
                        "must lie between 0 and the " + English.points(points) + " there are"));
            }
        }
        faults.addAll(Coverage.between(ceilings.stream().map(Ceiling::interval).toList())
                .faults(path + ".ceilings", "封顶分档", "ceilings"));
        return faults;
    }

    @Override
    public List<Modification> modify(Tally tally, Dossier dossier) {
        Metric figure = dossier.metric(metric).map(it -> it.called(label)).orElse(null);
        BigDecimal value = figure == null ? null : figure.value();
        if (value == null) {
            Words why = figure == null || figure.missing() == null
                    ? new Selector.Metric(metric, label).absent()
                    : new Words(label + "暂缺：" + figure.missing(), label + " can't be had: " + figure.lacking());
            Words open = why.and(new Words("是否封顶待定", "so whether this is capped is open"));
            return List.of(new Modification(kind(), tally.awarded(), null, open, null, figure));
        }
        return ceilings.stream()
                .filter(ceiling -> ceiling.interval().contains(value))
                .filter(ceiling -> ceiling.most().compareTo(tally.awarded()) < 0)
                .limit(1)
                .map(ceiling -> new Modification(
                        kind(),
                        tally.awarded(),
                        ceiling.most(),
                        new Words(
                                label + " " + Plain.text(value) + "%，"
                                        + ceiling.interval().words("%").zh() + "，至多得 "
                                        + Plain.text(ceiling.most()) + " 分，" + Plain.text(tally.awarded()) + " 分计为 "
                                        + Plain.text(ceiling.most()) + " 分",
                                label + " " + Plain.text(value) + "% is "
                                        + ceiling.interval().words("%").en() + ", where no more than "
                                        + Plain.text(ceiling.most()) + " can be had: "
                                        + Plain.text(tally.awarded()) + " counts as " + Plain.text(ceiling.most())),
                        "min(" + Plain.text(tally.awarded()) + ", " + Plain.text(ceiling.most()) + ") = "
                                + Plain.text(ceiling.most()),
                        figure))
                .toList();
    }

    @Override
    public Words words() {
        Words each = Words.all(ceilings.stream()
                .map(ceiling -> new Words(
                        ceiling.interval().words("%").zh() + "至多得 " + Plain.text(ceiling.most()) + " 分",
                        "at most " + Plain.text(ceiling.most()) + " where it is "
                                + ceiling.interval().words("%").en()))
                .toList());
        return new Words("按" + label + "封顶：" + each.zh(), "capped by " + label + ": " + each.en());
    }
}
