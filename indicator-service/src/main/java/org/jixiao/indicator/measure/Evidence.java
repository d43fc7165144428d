package org.jixiao.indicator.measure;

import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.EvidenceFile;
import org.jixiao.events.IndicatorState.Report;
import org.jspecify.annotations.Nullable;

/** The files (佐证材料) beside a report of actuals. They stay where the actuals are reported anew, and come before them too. */
public final class Evidence {

    private static final Report NOTHING_SAID = new Report(null, null, null, null, null, null, null);

    private Evidence() {}

    public static List<EvidenceFile> of(IndicatorState indicator) {
        Report report = indicator.report();
        List<EvidenceFile> files = report == null ? null : report.evidence();
        return files == null ? List.of() : files;
    }

    /** An indicator with these files and no others, one revision on. */
    public static IndicatorState onto(IndicatorState before, List<EvidenceFile> files) {
        Report said = before.report() == null ? NOTHING_SAID : before.report();
        return NextRevision.of(before, before.measures(), with(said, files), before.waiver());
    }

    /** What is said anew, with the files that are there. */
    static Report beside(Report said, IndicatorState before) {
        return with(said, of(before));
    }

    /** What stays of a report whose actuals are gone. */
    static @Nullable Report alone(IndicatorState before) {
        List<EvidenceFile> files = of(before);
        return files.isEmpty() ? null : with(NOTHING_SAID, files);
    }

    private static Report with(Report said, List<EvidenceFile> files) {
        return new Report(
                said.asOf(),
                said.period(),
                said.comment(),
                said.deviationReason(),
                said.survey(),
                said.remedy(),
                files.isEmpty() ? null : List.copyOf(files));
    }
}
