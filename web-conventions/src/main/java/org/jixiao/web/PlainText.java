package org.jixiao.web;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.MONGOLIAN;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Text that can be stored, printed in any format, and read by people as it stands: of control characters tab and line ends
 * alone, nothing that can't be seen or turns the order of what is read, nothing that only some computers can show (private
 * use, unassigned), and not only blanks. What joins or varies the signs beside it (emoji, Uyghur, Mongolian, 异体字) is part
 * of them.
 */
public final class PlainText {

    private static final Text BLANK = new Text("不含任何可见字符。", "Contains nothing that can be seen.");

    private static final Set<Character.UnicodeScript> JOINING = Set.of(ARABIC, MONGOLIAN);

    /** Marks and letters by their category, which show nothing: joiner of graphemes, Khmer vowels, fillers of Hangul. */
    private static final Set<Integer> UNSEEN = Set.of(0x34f, 0x17b4, 0x17b5, 0x115f, 0x1160, 0x3164, 0xffa0);

    private static final int BLANK_BRAILLE = 0x2800;

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
        int[] signs = text.codePoints().toArray();
        boolean isVisible = false;
        for (int at = 0; at < signs.length; at++) {
            Text fault = fault(signs, at);
            if (fault != null) {
                String named = String.format("U+%04X", signs[at]);
                return new Text(
                        "第 " + (at + 1) + " 个字符 " + named + " " + fault.zh(),
                        "Character " + (at + 1) + ", " + named + ", " + fault.en());
            }
            isVisible |= isVisible(signs[at]);
        }
        // Where a blank is refused, it is told so by what asks for text.
        return isVisible || text.trim().isEmpty() ? null : BLANK;
    }

    private static @Nullable Text fault(int[] signs, int at) {
        int c = signs[at];
        if (isVariation(c)) {
            return at > 0 && isVisible(signs[at - 1]) ? null : unseen();
        }
        if (isJoiner(c)) {
            return at > 0 && joins(signs[at - 1]) && at + 1 < signs.length && joins(signs[at + 1]) ? null : unseen();
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL ->
                c == '\t' || c == '\n' || c == '\r'
                        ? null
                        : new Text("是控制字符，请删除。", "is a control character: remove it.");
            case Character.SURROGATE -> new Text("是不完整的 Unicode 字符，请删除。", "is half a Unicode character: remove it.");
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                new Text("是看不见的行或段落分隔符，请删除。", "separates lines or paragraphs unseen: remove it.");
            case Character.FORMAT ->
                turns(c) ? new Text("改变文字方向，请删除。", "turns the direction of text: remove it.") : unseen();
            case Character.PRIVATE_USE ->
                new Text(
                        "在私用区，只有个别电脑能显示，请改用 Unicode 已编码的字。",
                        "is of private use, which only some computers can show: use a character that Unicode has.");
            case Character.UNASSIGNED ->
                isNoncharacter(c) || !isAddedTo(c)
                        ? new Text("不是 Unicode 字符，请删除。", "is no character of Unicode: remove it.")
                        : null;
            default -> UNSEEN.contains(c) ? unseen() : null;
        };
    }

    private static Text unseen() {
        return new Text("不可见，请删除。", "can't be seen: remove it.");
    }

    /** Marks of direction, embeddings, overrides and isolates. */
    private static boolean turns(int c) {
        return c == 0x61c || c == 0x200e || c == 0x200f || c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }

    /** Which form of the character before is meant: coloured, of a name's own writing, Mongolian. */
    private static boolean isVariation(int c) {
        return c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef || c >= 0x180b && c <= 0x180d || c == 0x180f;
    }

    /** Zero-width joiner and non-joiner, and the separator of Mongolian vowels. */
    private static boolean isJoiner(int c) {
        return c == 0x200c || c == 0x200d || c == 0x180e;
    }

    private static boolean joins(int c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL, Character.MATH_SYMBOL -> true;
            default -> isVariation(c) || JOINING.contains(Character.UnicodeScript.of(c));
        };
    }

    private static boolean isNoncharacter(int c) {
        return (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
    }

    /** Ideographs (some names' only writing) and emoji of a Unicode that is newer than the Java which runs here. */
    private static boolean isAddedTo(int c) {
        return c >= 0x4e00 && c <= 0x9fff || c >= 0x1f000 && c <= 0x1faff || c >= 0x20000 && c <= 0x3ffff;
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.SPACE_SEPARATOR, Character.CONTROL, Character.NON_SPACING_MARK -> false;
            default -> c != BLANK_BRAILLE;
        };
    }
}
