package org.jixiao.web.rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jixiao.web.Text;
import org.jixiao.web.rows.Cells.Broken;

/**
 * Looks over the XML of a workbook, part by part: that it reaches for nothing outside, and holds no more than an honest
 * workbook of its size of anything that a reader keeps in memory.
 */
final class XmlGuard {

    private static final int MAX_DEPTH = 64;

    /** Bytes of a tag or a comment, which are read whole. */
    private static final int MAX_TOKEN = 1 << 18;

    /** Characters between the tags of a cell. One of more than Excel allows is named by the reader; this is no cell. */
    private static final int MAX_TEXT = 1 << 20;

    /** Characters of a number, which a reader takes ever longer over; no spreadsheet writes half as many. */
    private static final int MAX_NUMBER = 100;

    /** Characters of a formula, which a reader makes anew for each cell that shares it: what Excel allows. */
    private static final int MAX_FORMULA = 8_192;

    /** What Excel allows, by which it is told where a cell stands. */
    private static final int MAX_ROW = 1 << 20;

    /** What {@code t} says of a cell that holds no number. */
    private static final Set<String> NO_NUMBER = Set.of("s", "str", "inlineStr", "b", "e", "d");

    /** How many there may be of what is kept, by element, and what people call it. */
    private static final Map<String, Kept> KEPT = Map.of(
            "si", new Kept(500_000, "不同的文本", "different texts"),
            "v", new Kept(500_000, "有内容的单元格", "cells with something in them"),
            "is", new Kept(500_000, "有内容的单元格", "cells with something in them"),
            "f", new Kept(10_000, "公式", "formulas"),
            "xf", new Kept(100_000, "单元格格式", "cell formats"),
            "numFmt", new Kept(10_000, "数字格式", "number formats"),
            "sheet", new Kept(1_000, "工作表", "sheets"),
            "Relationship", new Kept(100_000, "关联", "relationships"));

    private static final Text DOCTYPE = new Text(
            "工作簿的 XML 含有 DOCTYPE 或实体声明，不予读取。", "The workbook's XML declares a DOCTYPE or entities, which is not read.");
    private static final Text TOO_DEEP = new Text("工作簿的 XML 嵌套过深。", "The workbook's XML is nested too deeply.");
    private static final Text TOO_LONG =
            new Text("工作簿的 XML 中有过长的文本、标记或注释。", "A text, tag or comment of the workbook's XML is too long.");
    private static final Text LONG_NUMBER = new Text(
            "工作簿中有超过 " + MAX_NUMBER + " 位的数值。", "A number of the workbook has more than " + MAX_NUMBER + " digits.");
    private static final Text LONG_FORMULA = new Text(
            "工作簿中有超过 " + MAX_FORMULA + " 字符的公式。",
            "A formula of the workbook is longer than " + MAX_FORMULA + " characters.");
    private static final Text WRONG_ROW = new Text(
            "工作表的行号不是 1 至 " + MAX_ROW + " 的整数，文件已损坏。",
            "The number of a row is not one from 1 to " + MAX_ROW + "; the workbook is damaged.");
    private static final Text TOO_WIDE =
            new Text("工作表超过 " + Cells.MAX_COLUMNS + " 列。", "A sheet has more than " + Cells.MAX_COLUMNS + " columns.");

    private record Kept(int most, String zh, String en) {

        Broken exceeded() {
            return new Broken(
                    0,
                    new Text("工作簿超过 " + most + " 个" + zh + "。", "The workbook has more than " + most + " " + en + "."));
        }
    }

    private final Map<String, Integer> counted = new HashMap<>();
    private long furthestText = -1;
    private boolean lacksText;

    private int depth;
    private int cellsOfRow;
    /** How many elements are open that hold a cell's text. */
    private int holding;

    private boolean refersToText;
    private boolean holdsNumber;
    private int length;
    private int valuesOpen;
    private int formulasOpen;
    private int formula;
    private final StringBuilder value = new StringBuilder();

    /** Reads XML that reaches for nothing outside itself. */
    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        // By name, for other factories lie on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }

    /** A part that isn't well-formed is looked at up to there; the reader gets no further than that either. */
    void check(InputStream part) throws Broken {
        begin();
        Portions portions = new Portions(part);
        try {
            XMLStreamReader xml = reader(portions);
            while (xml.hasNext()) {
                check(xml, xml.next());
                portions.next();
            }
        } catch (XMLStreamException notWellFormed) {
            if (portions.exceeded) {
                throw new Broken(0, TOO_LONG);
            }
        }
    }

    /** Whether cells refer to texts that no part has, of which a reader would make blanks up to there. */
    boolean lacksTexts() {
        return lacksText || furthestText >= counted.getOrDefault("si", 0);
    }

    private void begin() {
        depth = 0;
        cellsOfRow = 0;
        holding = 0;
        valuesOpen = 0;
        formulasOpen = 0;
    }

    private void check(XMLStreamReader xml, int event) throws Broken {
        switch (event) {
            case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE -> throw new Broken(0, DOCTYPE);
            case XMLStreamReader.START_ELEMENT -> open(xml);
            case XMLStreamReader.END_ELEMENT -> close(xml.getLocalName());
            case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> text(xml);
            default -> {
                // says nothing that a reader keeps
            }
        }
    }

    private void open(XMLStreamReader element) throws Broken {
        if (++depth > MAX_DEPTH) {
            throw new Broken(0, TOO_DEEP);
        }
        String type = element.getAttributeValue(null, "ContentType");
        if (type != null && XlsxGuard.isMacro(type.toLowerCase(Locale.ROOT))) {
            throw new Broken(0, XlsxGuard.MACROS);
        }
        String name = element.getLocalName();
        Kept kept = KEPT.get(name);
        if (kept != null && counted.merge(name, 1, Integer::sum) > kept.most()) {
            throw kept.exceeded();
        }
        switch (name) {
            case "row" -> openRow(element);
            case "c" -> {
                hold();
                openCell(element);
            }
            case "si" -> hold();
            case "v" -> openValue();
            case "f" -> {
                formulasOpen++;
                formula = 0;
            }
            default -> {
                // holds nothing itself
            }
        }
    }

    private void hold() {
        if (holding++ == 0) {
            length = 0;
            refersToText = false;
            holdsNumber = false;
        }
    }

    /** In whatever namespace, as of cells. */
    private void openRow(XMLStreamReader row) throws Broken {
        cellsOfRow = 0;
        for (int i = 0; i < row.getAttributeCount(); i++) {
            if (row.getAttributeLocalName(i).equals("r") && !isRow(row.getAttributeValue(i))) {
                throw new Broken(0, WRONG_ROW);
            }
        }
    }

    private static boolean isRow(String number) {
        try {
            int row = Integer.parseInt(number);
            return row >= 1 && row <= MAX_ROW;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private void openCell(XMLStreamReader cell) throws Broken {
        cellsOfRow++;
        String at = cell.getAttributeValue(null, "r");
        if (cellsOfRow > Cells.MAX_COLUMNS || at != null && column(at) > Cells.MAX_COLUMNS) {
            throw new Broken(0, TOO_WIDE);
        }
        // In whatever namespace: which one counts where there are two is the reader's affair.
        int types = 0;
        for (int i = 0; i < cell.getAttributeCount(); i++) {
            if (cell.getAttributeLocalName(i).equals("t")) {
                types++;
                refersToText |= cell.getAttributeValue(i).equals("s");
                holdsNumber |= !NO_NUMBER.contains(cell.getAttributeValue(i));
            }
        }
        holdsNumber |= types == 0;
    }

    private void openValue() {
        if (valuesOpen++ == 0) {
            value.setLength(0);
        }
    }

    private void text(XMLStreamReader text) throws Broken {
        length += text.getTextLength();
        if (holding > 0 && length > MAX_TEXT) {
            throw new Broken(0, TOO_LONG);
        }
        if (valuesOpen > 0 && holding > 0) {
            value.append(text.getTextCharacters(), text.getTextStart(), text.getTextLength());
            if (holdsNumber && value.length() > MAX_NUMBER) {
                throw new Broken(0, LONG_NUMBER);
            }
        }
        if (formulasOpen > 0) {
            formula += text.getTextLength();
            if (formula > MAX_FORMULA) {
                throw new Broken(0, LONG_FORMULA);
            }
        }
    }

    private void close(String name) {
        depth--;
        switch (name) {
            case "c", "si" -> holding--;
            case "f" -> formulasOpen--;
            case "v" -> {
                if (--valuesOpen == 0 && refersToText) {
                    noteText();
                }
            }
            default -> {
                // held nothing itself
            }
        }
    }

    private void noteText() {
        try {
            int text = Integer.parseInt(value.toString());
            lacksText |= text < 0;
            furthestText = Math.max(furthestText, text);
        } catch (NumberFormatException noNumber) {
            // the reader will say so
        }
    }

    /** From 1: the letters of e.g. {@code AB12}; beyond all limits where there are too many. */
    static int column(String cell) {
        int column = 0;
        for (int i = 0; i < cell.length() && !Character.isDigit(cell.charAt(i)); i++) {
            if (i == 3) {
                return Integer.MAX_VALUE;
            }
            column = column * 26 + Character.toUpperCase(cell.charAt(i)) - 'A' + 1;
        }
        return column;
    }

    /** Gives so much from one event to the next and no more, for what a parser takes in between it also holds. */
    private static final class Portions extends FilterInputStream {

        private int left = MAX_TOKEN;
        private boolean exceeded;

        Portions(InputStream in) {
            super(in);
        }

        void next() {
            left = MAX_TOKEN;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
                exceeded = true;
                throw new IOException("More than " + MAX_TOKEN + " bytes without an event");
            }
            int read = super.read(bytes, from, Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }
}
