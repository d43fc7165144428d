package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Plain;
import org.jixiao.scoring.rule.Award.Outcome;
import org.jixiao.scoring.words.English;
import org.jixiao.scoring.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * 分档: points or a deduction by the interval a figure lies in. The intervals touch without gap or overlap. A waiver
 * doesn't move the figure, so it doesn't change the band.
 */
@Explained(
        "分档：数值落在哪个区间，得或扣多少分；区间须首尾相接。 Points or a deduction by the interval a figure lies in; the intervals touch without gap or overlap.")
public record Bands(
        @Explained("各档。 The bands, in any order.") List<Band> bands) implements Rule {

    public Bands {
        bands = List.copyOf(MissingField.check(bands, "bands"));
    }

    @Override
    public List<Fault> faults(String path, BigDecimal points) {
        List<Fault> faults = new ArrayList<>();
        if (bands.isEmpty()) {
            faults.add(new Fault(path + ".bands", "至少要有一档", "at least one band is needed"));
        }
        for (int i = 0; i < bands.size(); i++) {
            faults.addAll(bands.get(i).faults(path + ".bands[" + i + "]", points));
        }
        faults.addAll(
                Coverage.between(bands.stream().map(Band::interval).toList()).faults(path + ".bands", "分档", "bands"));
        return faults;
    }

    @Override
    public Words words(BigDecimal points, @Nullable String unit) {
        Words whole = new Words(
                "满分 " + Plain.text(points) + " 分，按数值所在区间", English.points(points) + ", by the interval of the figure");
        Words each = Words.all(bands.stream().map(band -> band.words(unit)).toList());
        return new Words(whole.zh() + "：" + each.zh(), whole.en() + ": " + each.en());
    }

    /** Gaps between bands are faults; this is what lies beyond them. */
    @Override
    public List<Interval> open(Interval whole) {
        List<Interval> intervals = bands.stream().map(Band::interval).toList();
        return intervals.isEmpty() ? List.of() : Coverage.of(whole, intervals).gaps();
    }

    @Override
    public boolean judges(Class<? extends Evidence> kind) {
        return Figure.in(kind);
    }

    @Override
    public Verdict judge(BigDecimal points, Evidence evidence) {
        return Figure.read(
                evidence,
                figure -> bands.stream()
                        .filter(band -> band.interval().contains(figure.value()))
                        .findFirst()
                        .map(band -> award(points, figure, band))
                        .orElseGet(() -> new Pending(figure.text() + " 不在任何一档内", figure.text() + " is in no band")));
    }

    private static Verdict award(BigDecimal points, Figure figure, Band band) {
        BigDecimal awarded = band.award(points);
        Words lies = band.interval().words(figure.unit());
        BigDecimal lost = points.subtract(awarded);
        String deduction = lost.signum() == 0 || band.points() != null ? "" : "，扣 " + Plain.text(lost) + " 分";
        String in = Plain.text(figure.value()) + " ∈ " + band.interval() + " → ";
        return Award.of(
                awarded,
                Outcome.GRADED,
                new Words(
                        figure.text() + "，" + lies.zh() + deduction,
                        figure.text() + " is " + lies.en()
                                + (deduction.isEmpty() ? "" : ", which costs " + Plain.text(lost))),
                in
                        + (band.points() != null
                                ? Plain.text(awarded)
                                : Plain.text(points) + " − " + Plain.text(lost) + " = " + Plain.text(awarded)));
    }
}
