package org.jixiao.report.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Elements of an OFD file, whose measures are millimetres. */
final class OfdXml {

    static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private static final String SPACE = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private OfdXml() {}

    static String element(String name, String content) {
        return element(name, "", content);
    }

    static String element(String name, String attributes, String content) {
        boolean root = name.equals("OFD") || name.equals("Document") || name.equals("Res") || name.equals("Page");
        return "<ofd:" + name + (root ? SPACE : "") + (attributes.isEmpty() ? "" : " " + attributes) + ">" + content
                + "</ofd:" + name + ">";
    }

    static String text(String name, String text) {
        return element(name, escaped(text));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A point is 25.4 / 72 mm. */
    static String millimetres(int thousandthsOfAPoint) {
        return new BigDecimal(thousandthsOfAPoint)
                .multiply(new BigDecimal("25.4"))
                .divide(new BigDecimal("72000"), 3, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
