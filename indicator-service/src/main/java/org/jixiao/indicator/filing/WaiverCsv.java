package org.jixiao.indicator.filing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.EvidenceFile;
import org.jixiao.events.Person;
import org.jixiao.web.csv.Cell;
import org.jixiao.web.csv.Csv;
import org.jspecify.annotations.Nullable;

/** The register of waivers (特殊情况登记簿) as a table. */
final class WaiverCsv {

    private static final List<String> HEADINGS = List.of(
            "部门代码", "年度", "指标代码", "指标名称", "状态", "申请理由", "依据文号", "佐证材料", "申请人", "申请时间", "批复人", "批复时间", "批准机关", "批复日期",
            "批复文号", "批复意见", "终止人", "终止时间", "终止事由", "撤销原因", "撤销文号");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private WaiverCsv() {}

    static byte[] write(List<WaiverEntry> entries) {
        return Csv.file(HEADINGS, entries.stream().map(WaiverCsv::row));
    }

    private static List<Cell> row(WaiverEntry entry) {
        IndicatorState.Waiver waiver = entry.waiver();
        WaiverEntry.End end = entry.end();
        return Stream.of(
                        entry.department(),
                        String.valueOf(entry.fiscalYear()),
                        entry.code(),
                        entry.name(),
                        entry.status().zh(),
                        waiver.reason(),
                        waiver.document(),
                        names(waiver.evidence()),
                        waiver.requester().called(),
                        time(waiver.requestedAt()),
                        called(waiver.decider()),
                        time(waiver.decidedAt()),
                        waiver.approver(),
                        waiver.decidedOn() == null ? null : waiver.decidedOn().toString(),
                        waiver.decisionDocument(),
                        waiver.decisionComment(),
                        end == null ? null : end.by(),
                        end == null ? null : time(end.at()),
                        end == null ? null : end.summary(),
                        end == null ? null : end.reason(),
                        end == null ? null : end.document())
                .map(Cell::of)
                .toList();
    }

    private static @Nullable String names(@Nullable List<EvidenceFile> files) {
        return files == null ? null : files.stream().map(EvidenceFile::name).collect(Collectors.joining("、"));
    }

    private static @Nullable String called(@Nullable Person person) {
        return person == null ? null : person.called();
    }

    private static @Nullable String time(@Nullable Instant at) {
        return at == null ? null : TIME.format(at);
    }
}
