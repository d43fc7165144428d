package org.jixiao.report.difference;

/** Texts as a sentence quotes them: shortened, for the whole stands beside, and with single quotation marks within. */
final class Quote {

    private static final int LONGEST = 60;

    /** Characters left on both sides of what differs. */
    private static final int AROUND = 8;

    private static final String LEFT_OUT = "……";

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

    /** No character beyond the basic plane is cut in two. */
    private static String cut(String text, int from, int to) {
        int begin = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
        int end = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to + 1 : to;
        String quoted = text.substring(begin, end).replace('“', '‘').replace('”', '’');
        return "“" + (begin > 0 ? LEFT_OUT : "") + quoted + (end < text.length() ? LEFT_OUT : "") + "”";
    }
}
