package org.jixiao.indicator.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.EvidenceFile;
import org.jixiao.events.IndicatorState.Report;
import org.jspecify.annotations.Nullable;

/** The files (佐证材料) beside a report of actuals. They stay where the actuals are reported anew, and come before them too. */
public final class Evidence {

    private Evidence() {}

    public static List<EvidenceFile> of(IndicatorState indicator) {
        Report report = indicator.report();
        List<EvidenceFile> files = report == null ? null : report.evidence();
        return files == null ? List.of() : files;
    }

    /** What is wrong with naming these files of the indicator, in the field {@code evidence} of a request. */
    public static List<Flaw> flawsOf(List<String> named, IndicatorState indicator) {
        List<Flaw> flaws = new ArrayList<>();
        Set<String> before = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            String sha256 = named.get(i);
            if (of(indicator).stream().noneMatch(file -> file.sha256().equals(sha256))) {
                flaws.add(new Flaw(
                        "evidence[" + i + "]",
                        "该指标没有这份佐证材料，请先上传",
                        "the indicator has no such piece of evidence: add it first"));
            } else if (!before.add(sha256)) {
                flaws.add(new Flaw("evidence[" + i + "]", "重复列出", "it is named twice"));
            }
        }
        return flaws;
    }

    /** These files of the indicator, in the order they are named in. */
    public static List<EvidenceFile> named(List<String> named, IndicatorState indicator) {
        return named.stream()
                .flatMap(sha256 ->
                        of(indicator).stream().filter(file -> file.sha256().equals(sha256)))
                .toList();
    }

    /** An indicator with these files and no others, one revision on. */
    public static IndicatorState onto(IndicatorState before, List<EvidenceFile> files) {
        return NextRevision.of(before, before.measures(), with(Actuals.said(before), files), before.waiver());
    }

    /** What is said anew, with the files that are there. */
    static Report beside(Report said, IndicatorState before) {
        return with(said, of(before));
    }

    /** What stays of a report whose actuals are gone. */
    static @Nullable Report alone(IndicatorState before) {
        List<EvidenceFile> files = of(before);
        return files.isEmpty() ? null : with(Actuals.NOTHING_SAID, files);
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
