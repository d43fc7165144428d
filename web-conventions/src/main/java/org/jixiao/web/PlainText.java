package org.jixiao.web;

/** Text that can be stored and shown: no control characters but tab and line ends, no half of a surrogate pair. */
public final class PlainText {

    private static final Text REASON =
            new Text("含有控制字符或不完整的 Unicode 字符。", "Contains a control character or half a Unicode character.");

    private PlainText() {}

    /**
     * @param field named in the refusal
     * @return the text itself
     * @throws Refusal 400 where it isn't plain
     */
    public static String check(String field, String text) {
        if (!isPlain(text)) {
            throw Refusal.invalid(field, REASON);
        }
        return text;
    }

    /** Code points see a pair as one, so a surrogate among them stands alone. */
    static boolean isPlain(String text) {
        return text.codePoints()
                .noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r'
                        || c == 0x7f
                        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
