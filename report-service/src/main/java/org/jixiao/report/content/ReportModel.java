package org.jixiao.report.content;

import org.jixiao.report.document.Document;
import org.jixiao.report.document.Document.Cover;
import org.jixiao.report.document.Outline;

/**
 * A report before it takes any format: the facts, the figures drawn from them, and the document that tells them. Two
 * models of the same facts are equal; the day of making and the version number are not part of it.
 */
public record ReportModel(Facts facts, Figures figures, Document document) {

    static final String TITLE = "区直部门（单位）整体支出绩效自评报告";

    public static ReportModel of(Facts facts) {
        Outline out = new Outline();
        out.heading(1, "部门概况");
        ProfileChapter.write(facts, out);
        GoalsChapter.write(facts, out);
        out.heading(1, "部门整体支出绩效分析");
        ExpenditureChapter.write(facts, out);
        CompletionChapter.write(facts, out);
        out.heading(1, "自评结论");
        ConclusionChapter.write(facts, out);
        SelfEvaluationForm.write(facts, out);
        ScoreDetails.write(facts.scorecard(), out);
        Cover cover = new Cover(TITLE, "（" + facts.fiscalYear() + "年度）", facts.name(), "（盖章）");
        return new ReportModel(facts, Figures.of(facts.budget()), new Document(cover, out.blocks()));
    }
}
