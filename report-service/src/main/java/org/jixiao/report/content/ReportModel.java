package org.jixiao.report.content;

import java.util.List;
import java.util.Set;
import org.jixiao.report.document.Document;
import org.jixiao.report.document.Document.Cover;
import org.jixiao.report.document.Outline;

/**
 * A report before it takes any format: the facts, the figures drawn from them, and the document that tells them. Two
 * models of the same facts that leave out the same are equal; the day of making and the version number are not part of it.
 *
 * @param leftOut parts that the installation chose not to tell
 */
public record ReportModel(Facts facts, Figures figures, List<Part> leftOut, Document document) {

    public ReportModel {
        leftOut = List.copyOf(leftOut);
    }

    /**
     * @param title on the cover
     * @param leftOut what the report doesn't tell
     */
    public static ReportModel of(Facts facts, String title, Set<Part> leftOut) {
        Outline out = leftOut.contains(Part.PICTURES) ? Outline.withoutPictures() : new Outline();
        out.heading(1, "部门概况");
        ProfileChapter.write(facts, out);
        GoalsChapter.write(facts, leftOut, out);
        out.heading(1, "部门整体支出绩效分析");
        ExpenditureChapter.write(facts, out);
        CompletionChapter.write(facts, out);
        out.heading(1, "自评结论");
        ConclusionChapter.write(facts, leftOut, out);
        if (!leftOut.contains(Part.SELF_EVALUATION_FORM)) {
            SelfEvaluationForm.write(facts, out);
        }
        if (!leftOut.contains(Part.SCORE_DETAILS)) {
            ScoreDetails.write(facts.scorecard(), out);
        }
        if (!leftOut.contains(Part.FINDINGS)) {
            FindingsAnnex.write(facts.scorecard().findings(), out);
        }
        Cover cover = new Cover(title, "（" + facts.fiscalYear() + "年度）", facts.name(), "（盖章）");
        return new ReportModel(
                facts,
                Figures.of(facts.budget()),
                leftOut.stream().sorted().toList(),
                new Document(cover, out.blocks()));
    }
}
