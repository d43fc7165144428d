package org.jixiao.report.difference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of headings, paragraphs and tables, which say where something stands and not what it is. */
final class Numbering {

    private static final Pattern NUMBER = Pattern.compile(
            "^(?:[一二三四五六七八九十]{1,4}、|（[一二三四五六七八九十]{1,4}）|\\d{1,4}\\.(?!\\d)|（\\d{1,4}）|附件\\d{0,4}　|[表图]\\d{1,4}　)");

    private static final Pattern REMARK = Pattern.compile("（[^（）]*）$");

    private Numbering() {}

    static String without(String text) {
        return NUMBER.matcher(text).replaceFirst("");
    }

    /** What a heading or caption calls its matter: neither its number nor what it says of it in brackets, such as points. */
    static String name(String text) {
        return REMARK.matcher(without(text)).replaceFirst("");
    }

    /** How a sentence points to a table: by its number, else by its whole caption. */
    static String reference(String caption) {
        Matcher number = NUMBER.matcher(caption);
        return number.find() ? number.group().strip() : caption;
    }
}
