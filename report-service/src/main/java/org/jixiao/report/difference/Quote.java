package org.jixiao.report.difference;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as a sentence quotes them: shortened, for the whole stands beside, and with single quotation marks within. */
final class Quote {

    private static final int LONGEST = 60;

    /** Characters left on both sides of what differs. */
    private static final int AROUND = 8;

    private static final String LEFT_OUT = "……";

    /** Dates, figures with their decimals and per cent, words of letters, characters beyond the basic plane. */
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}年(?:\\d{1,2}月(?:\\d{1,2}日)?)?"
            + "|\\d{1,2}月(?:\\d{1,2}日)?"
            + "|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+(?:[-.,:/_'’][\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+)*[%‰]?"
            + "|[\\x{10000}-\\x{10FFFF}]");

    /** What is longer, such as a checksum, is no word and may be cut anywhere. */
    private static final int LONGEST_WHOLE = 24;

    private Quote() {}

    static String of(String text) {
        return cut(text, 0, Math.min(text.length(), LONGEST));
    }

    /** What a text says where it differs from another, with what stands around that. */
    static String of(String text, String other) {
        int shorter = Math.min(text.length(), other.length());
        int same = 0;
        while (same < shorter && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same
                && text.charAt(text.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int from = Math.max(0, same - AROUND);
        int to = Math.min(text.length(), text.length() - tail + AROUND);
        return cut(text, from, Math.min(to, from + LONGEST));
    }

    /** Nothing that is one whole is cut in two; it is quoted as far as it goes. */
    private static String cut(String text, int from, int to) {
        int begin = from;
        int end = to;
        Matcher whole = WHOLE.matcher(text);
        while (whole.find()) {
            if (whole.end() - whole.start() <= LONGEST_WHOLE) {
                begin = whole.start() < from && from < whole.end() ? whole.start() : begin;
                end = whole.start() < to && to < whole.end() ? whole.end() : end;
            }
        }
        String quoted = text.substring(begin, end).replace('“', '‘').replace('”', '’');
        return "“" + (begin > 0 ? LEFT_OUT : "") + quoted + (end < text.length() ? LEFT_OUT : "") + "”";
    }
}
