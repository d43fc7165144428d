package org.jixiao.report.paper;

import org.jixiao.report.document.Units;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;

/** Paragraphs and runs of a Word document. */
final class DocxText {

    /** Signs that Western and Chinese faces share; Word takes the Western one unless told. */
    private static final String AMBIGUOUS = "“”‘’…—·×≥≤";

    private DocxText() {}

    static CTP paragraph(CTP paragraph, String style, String text) {
        paragraph.addNewPPr().addNewPStyle().setVal(style);
        if (!text.isEmpty()) {
            run(paragraph, text, false);
        }
        return paragraph;
    }

    static void run(CTP paragraph, String text, boolean bold) {
        CTR run = paragraph.addNewR();
        boolean ambiguous = text.chars().anyMatch(sign -> AMBIGUOUS.indexOf(sign) >= 0);
        if (ambiguous) {
            run.addNewRPr().addNewRFonts().setHint(STHint.EAST_ASIA);
        }
        if (bold) {
            (ambiguous ? run.getRPr() : run.addNewRPr()).addNewB();
        }
        CTText words = run.addNewT();
        words.setStringValue(Units.kept(text));
    }
}
