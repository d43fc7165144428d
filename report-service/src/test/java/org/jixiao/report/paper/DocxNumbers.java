package org.jixiao.report.paper;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;

/** Counts the paragraphs of a document as Word does: by the numbering that their styles name. */
final class DocxNumbers {

    private static final List<String> CHINESE = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

    private final XWPFDocument docx;
    private final int[] counts = new int[9];

    DocxNumbers(XWPFDocument docx) {
        this.docx = docx;
    }

    boolean counted(XWPFParagraph paragraph) {
        return number(paragraph) != null && !paragraph.getCTP().getPPr().isSetNumPr();
    }

    String next(XWPFParagraph paragraph) {
        CTNumPr number = number(paragraph);
        int level = number.isSetIlvl() ? number.getIlvl().getVal().intValue() : 0;
        counts[level]++;
        for (int below = level + 1; below < counts.length; below++) {
            counts[below] = 0;
        }
        BigInteger pattern =
                docx.getNumbering().getAbstractNumID(number.getNumId().getVal());
        CTLvl told = docx.getNumbering()
                .getAbstractNum(pattern)
                .getCTAbstractNum()
                .getLvlList()
                .get(level);
        String digits = told.getNumFmt().getVal().toString().startsWith("chinese")
                ? CHINESE.get(counts[level] - 1)
                : String.valueOf(counts[level]);
        return told.getLvlText().getVal().replace("%" + (level + 1), digits);
    }

    private CTNumPr number(XWPFParagraph paragraph) {
        var style = docx.getStyles().getStyle(paragraph.getStyle()).getCTStyle().getPPr();
        return style == null ? null : style.getNumPr();
    }
}
