package org.jixiao.report.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units of measure (计量单位) behind figures, such as 万平方米: a figure and its unit are read as one. */
public final class Units {

    /** Characters. */
    public static final int LONGEST = 6;

    private static final String UNIT = "(?:[十百千万亿]*(?:美元|元|平方米|平方公里|立方米|公里|公顷|公斤|米|亩|吨|度"
            + "|年度|年|个百分点|百分点|个月|月|日|天|小时|分钟|分|人次|人|名|个|家|户|件|项|次|期|场|篇|份|条|处|座|起|只|台|辆|套|倍|级|版)"
            + "|[十百千万亿]+)";

    private static final Pattern FIRST = Pattern.compile(UNIT);

    private static final Pattern BLANK = Pattern.compile("(?<=\\d) (?=" + UNIT + ")");

    private Units() {}

    /** How many characters of this text, which stands behind a figure, are its unit. */
    public static int length(String text) {
        Matcher unit = FIRST.matcher(text);
        return unit.lookingAt() ? unit.end() : 0;
    }

    /** The text with blanks that don't break between figures and their units. */
    public static String kept(String text) {
        return BLANK.matcher(text).replaceAll("\u00A0");
    }
}
