package org.jixiao.report.content;

import java.util.List;
import org.jixiao.events.ScorecardState.Finding;
import org.jixiao.report.document.Outline;
import org.jixiao.report.document.Table.Align;
import org.jixiao.report.document.TableBuilder;

/** 核查提示: what checks have found while the score was made; those of the reported data and the accounts stand elsewhere. */
final class FindingsAnnex {

    private FindingsAnnex() {}

    static void write(List<Finding> findings, Outline out) {
        if (findings.isEmpty()) {
            return;
        }
        out.annex("核查提示");
        out.say("评分时的自动核查共有" + findings.size() + "条提示，不改变得分，供复核参考。");
        out.say("填报数据和预算数据的核查提示另行反馈，不列入本附件。");
        TableBuilder table = new TableBuilder()
                .column(Align.CENTER, 80)
                .column(Align.CENTER, 90)
                .column(Align.LEFT, 200)
                .column(Align.LEFT, 630)
                .header("序号", "级别", "对象", "说明")
                .dense();
        for (int at = 0; at < findings.size(); at++) {
            Finding finding = findings.get(at);
            table.row(String.valueOf(at + 1), severity(finding), finding.subject(), Wording.said(finding.message()));
        }
        out.table(table, "核查提示");
    }

    private static String severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "错误";
            case WARNING -> "警告";
            case NOTE -> "提示";
        };
    }
}
