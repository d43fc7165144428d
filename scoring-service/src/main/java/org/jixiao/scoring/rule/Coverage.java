package org.jixiao.scoring.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where a list of intervals leaves gaps, and where it counts numbers twice. */
public record Coverage(List<Interval> gaps, List<Interval> overlaps) {

    /** Coverage of everything between the lowest and the highest end. */
    public static Coverage between(List<Interval> intervals) {
        List<Interval> gaps = new ArrayList<>();
        List<Interval> overlaps = new ArrayList<>();
        List<Interval> sorted = intervals.stream()
                .filter(interval -> !interval.isEmpty())
                .sorted(Comparator.comparing(Interval::start).thenComparing(Interval::end))
                .toList();
        Cut reach = null;
        for (Interval interval : sorted) {
            if (reach != null && interval.start().compareTo(reach) > 0) {
                gaps.add(reach.upTo(interval.start()));
            }
            if (reach != null && interval.start().compareTo(reach) < 0) {
                overlaps.add(interval.start().upTo(lesser(reach, interval.end())));
            }
            reach = reach == null || reach.compareTo(interval.end()) < 0 ? interval.end() : reach;
        }
        return new Coverage(List.copyOf(gaps), List.copyOf(overlaps));
    }

    /** Coverage of a given whole, which may have no end. */
    public static Coverage of(Interval whole, List<Interval> intervals) {
        List<Interval> fenced = new ArrayList<>(intervals);
        // The outside as two more pieces: what they leave open or share with the rest is a gap or overlap at the edge.
        if (whole.from() != null) {
            fenced.add(new Interval(null, null).start().upTo(whole.start()));
        }
        if (whole.to() != null) {
            fenced.add(whole.end().upTo(new Interval(null, null).end()));
        }
        Coverage within = between(fenced);
        List<Interval> gaps = new ArrayList<>(within.gaps());
        // Where the whole has no end there is no outside, and what isn't reached lies beyond the last piece.
        fenced.stream()
                .map(Interval::start)
                .min(Cut::compareTo)
                .filter(lowest -> whole.start().compareTo(lowest) < 0)
                .ifPresent(lowest -> gaps.add(whole.start().upTo(lowest)));
        fenced.stream()
                .map(Interval::end)
                .max(Cut::compareTo)
                .filter(highest -> highest.compareTo(whole.end()) < 0)
                .ifPresent(highest -> gaps.add(highest.upTo(whole.end())));
        return new Coverage(List.copyOf(gaps), within.overlaps());
    }

    /** One fault for each gap and each overlap. */
    public List<Fault> faults(String path, String whatZh, String whatEn) {
        List<Fault> faults = new ArrayList<>();
        for (Interval gap : gaps) {
            faults.add(new Fault(
                    path, whatZh + "有缺口：" + gap.text() + " 不在任何一档", whatEn + ": gap, " + gap.text() + " is in none"));
        }
        for (Interval overlap : overlaps) {
            faults.add(new Fault(
                    path,
                    whatZh + "有重叠：" + overlap.text() + " 同时在两档",
                    whatEn + ": overlap, " + overlap.text() + " is in two"));
        }
        return faults;
    }

    private static Cut lesser(Cut one, Cut other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
