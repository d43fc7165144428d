package org.jixiao.report.paper;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/** Lets Word count the headings, 一、 （一） 1. （1） by level (GB/T 9704-2012, 7.3.3): who adds one gets the numbers right. */
final class DocxNumbering {

    private static final String[] FORMATS = {"chineseCountingThousand", "chineseCountingThousand", "decimal", "decimal"
    };
    private static final String[] TEXTS = {"%1、", "（%2）", "%3.", "（%4）"};

    /** No blank or tab below the number, the first line indented by two characters. */
    private static final String LEVEL = """
            <w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:pStyle w:val="%s"/><w:suff w:val="nothing"/>\
            <w:lvlText w:val="%s"/><w:lvlJc w:val="left"/>\
            <w:pPr><w:ind w:left="0" w:firstLineChars="200" w:firstLine="640"/></w:pPr></w:lvl>""";

    private DocxNumbering() {}

    /** Leaves a document alone whose headings are counted already: a district may count otherwise. */
    static void bind(XWPFDocument docx, Map<DocxStyle, String> styles) throws IOException {
        String first = styles.get(DocxStyle.HEADING_1);
        if (first == null || counted(style(docx, first))) {
            return;
        }
        XWPFNumbering numbering = docx.createNumbering();
        BigInteger pattern = BigInteger.ZERO;
        while (numbering.getAbstractNum(pattern) != null) {
            pattern = pattern.add(BigInteger.ONE);
        }
        BigInteger list = BigInteger.ONE;
        while (numbering.getNum(list) != null) {
            list = list.add(BigInteger.ONE);
        }
        numbering.addAbstractNum(new XWPFAbstractNum(pattern(pattern, styles)));
        numbering.addNum(pattern, list);
        for (int level = 1; level <= TEXTS.length; level++) {
            String id = styles.get(DocxStyle.heading(level));
            if (id != null) {
                count(style(docx, id), level, list);
            }
        }
    }

    private static CTStyle style(XWPFDocument docx, String id) {
        return docx.getStyles().getStyle(id).getCTStyle();
    }

    private static boolean counted(CTStyle style) {
        return style.isSetPPr() && style.getPPr().isSetNumPr();
    }

    private static void count(CTStyle style, int level, BigInteger list) {
        CTPPrGeneral properties = style.isSetPPr() ? style.getPPr() : style.addNewPPr();
        CTNumPr number = properties.isSetNumPr() ? properties.getNumPr() : properties.addNewNumPr();
        if (level > 1) {
            (number.isSetIlvl() ? number.getIlvl() : number.addNewIlvl()).setVal(BigInteger.valueOf(level - 1L));
        }
        (number.isSetNumId() ? number.getNumId() : number.addNewNumId()).setVal(list);
    }

    private static CTAbstractNum pattern(BigInteger id, Map<DocxStyle, String> styles) throws IOException {
        StringBuilder xml = new StringBuilder("""
                <xml-fragment xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:abstractNumId="%d">\
                <w:multiLevelType w:val="multilevel"/>""".formatted(id));
        for (int level = 0; level < TEXTS.length; level++) {
            xml.append(LEVEL.formatted(level, FORMATS[level], styles.get(DocxStyle.heading(level + 1)), TEXTS[level]));
        }
        try {
            return CTAbstractNum.Factory.parse(xml.append("</xml-fragment>").toString());
        } catch (XmlException e) {
            throw new IOException(e);
        }
    }
}
