package org.jixiao.web;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Text that can be stored, printed in any format, and read by people as it stands: no control characters but tab and line
 * ends, no half of a surrogate pair, no code that is no character, nothing that turns the order of what is read, and not
 * only what can't be seen.
 */
public final class PlainText {

    private static final Text UNSTORABLE = new Text(
            "含有控制字符、不完整的 Unicode 字符或非字符码位。",
            "Contains a control character, half a Unicode character, or a code that is no character.");

    private static final Text TURNED = new Text(
            "含有改变文字方向的控制符（U+202A–U+202E、U+2066–U+2069）。",
            "Contains a control that turns the direction of text (U+202A–U+202E, U+2066–U+2069).");

    private static final Text INVISIBLE = new Text("不含任何可见字符。", "Contains nothing that can be seen.");

    private PlainText() {}

    /**
     * @param field named in the refusal
     * @return the text itself
     * @throws Refusal 400 where it isn't plain
     */
    public static String check(String field, String text) {
        Text fault = fault(text);
        if (fault != null) {
            throw Refusal.invalid(field, fault);
        }
        return text;
    }

    static boolean isPlain(String text) {
        return fault(text) == null;
    }

    private static @Nullable Text fault(String text) {
        if (any(text, PlainText::isUnstorable)) {
            return UNSTORABLE;
        }
        if (any(text, c -> c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069)) {
            return TURNED;
        }
        // Where a blank is refused, it is told so by what asks for text.
        return text.trim().isEmpty() || any(text, PlainText::isVisible) ? null : INVISIBLE;
    }

    /** Code points see a pair as one, so a surrogate among them stands alone. */
    private static boolean isUnstorable(int c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r'
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || (c & 0xfffe) == 0xfffe
                || c >= 0xfdd0 && c <= 0xfdef;
    }

    /** Fillers of Hangul and the empty pattern of Braille are letters and symbols by their category only. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.NON_SPACING_MARK -> false;
            default -> c != 0x115f && c != 0x1160 && c != 0x3164 && c != 0xffa0 && c != 0x2800;
        };
    }

    private static boolean any(String text, IntPredicate kind) {
        int c;
        for (int at = 0; at < text.length(); at += Character.charCount(c)) {
            c = text.codePointAt(at);
            if (kind.test(c)) {
                return true;
            }
        }
        return false;
    }
}
