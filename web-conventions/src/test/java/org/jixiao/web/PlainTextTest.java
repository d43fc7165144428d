package org.jixiao.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource({
        "NUL,                            0x0,     control character",
        "escape,                         0x1b,    control character",
        "delete,                         0x7f,    control character",
        "next line,                      0x85,    control character",
        "half a pair,                    0xd800,  half a Unicode character",
        "line separator,                 0x2028,  lines or paragraphs",
        "paragraph separator,            0x2029,  lines or paragraphs",
        "left-to-right mark,             0x200e,  direction of text",
        "right-to-left mark,             0x200f,  direction of text",
        "Arabic letter mark,             0x61c,   direction of text",
        "right-to-left override,         0x202e,  direction of text",
        "isolate,                        0x2066,  direction of text",
        "soft hyphen,                    0xad,    can't be seen",
        "zero-width space,               0x200b,  can't be seen",
        "zero-width joiner,              0x200d,  can't be seen",
        "word joiner,                    0x2060,  can't be seen",
        "byte order mark,                0xfeff,  can't be seen",
        "joiner of graphemes,            0x34f,   can't be seen",
        "filler of Hangul,               0x3164,  can't be seen",
        "tag A,                          0xe0041, can't be seen",
        "private use,                    0xe000,  private use",
        "private use of another plane,   0xf0000, private use",
        "unassigned,                     0x378,   no character of Unicode",
        "noncharacter,                   0xfdd0,  no character of Unicode",
        "noncharacter among ideographs,  0x2ffff, no character of Unicode",
    })
    void whatNobodyCanReadIsRefusedWhereverItStandsByItsCodeAndPlace(String what, String code, String why) {
        int sign = Integer.decode(code);

        for (String text : new String[] {"新增就业@", "@新增就业", "新增@就业", "@"}) {
            String reason = refused(text.replace("@", Character.toString(sign))).en();

            String named = String.format("Character %d, U+%04X, ", text.indexOf('@') + 1, sign);
            assertTrue(reason.startsWith(named) && reason.contains(why), reason);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ufe0f",
                "\udb40\udd00",
                "　\ufe0f",
                "葛\udb40\udd00\udb40\udd01",
                "\u200d",
                "甲\u200d乙",
                "ab\u200c",
                "👩\u200d",
                "\u200d👩",
                "👩\u200d\u200d👩"
            })
    void whatJoinsOrVariesNothingIsRefused(String text) {
        assertTrue(refused(text).en().contains("can't be seen"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "新增就业 2700 人",
                "甲\t乙\r\n丙",
                "　　首行缩进",
                "ḿ é e\u0301",
                "𠮷 㐂 \ud884\udf50",
                "ᠮᠣᠩᠭᠣᠯ",
                "👩\u200d👩\u200d👧",
                "❤\ufe0f\u200d🔥",
                "🙋🏽\u200d♀\ufe0f",
                "1\ufe0f\u20e3",
                "葛\udb40\udd00城",
                "می\u200cخواهم",
                "ᠴᠢᠨ\u180eᠠ",
                "🇨🇳",
                "\ud83e\udee0"
            })
    void whatPeopleReadIsTakenAsItStands(String text) {
        assertEquals(text, PlainText.check("text", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u3000", "\u00a0 ", "\u0301", "\u2800"})
    void blanksAloneAreNoText(String text) {
        assertEquals("Contains nothing that can be seen.", refused(text).en());
    }

    @Test
    void theReasonIsToldInChineseToo() {
        assertEquals("第 3 个字符 U+200B 不可见，请删除。", refused("𠮷字\u200b").zh());
    }

    private static Text refused(String text) {
        return assertThrows(Refusal.class, () -> PlainText.check("text", text))
                .faults()
                .get(0)
                .reason();
    }
}
