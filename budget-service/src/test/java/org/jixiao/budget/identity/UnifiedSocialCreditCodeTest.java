package org.jixiao.budget.identity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedSocialCreditCodeTest {

    private static final String LIUJIAOTING = "114201040108836360";

    @Test
    void theCheckValue31IsWrittenAsZero() {
        assertTrue(UnifiedSocialCreditCode.isValid(LIUJIAOTING));
    }

    @Test
    void aCheckCharacterMayBeALetter() {
        assertTrue(UnifiedSocialCreditCode.isValid("91350100M000100Y43"));
    }

    @Test
    void anyOtherCheckCharacterIsRefused() {
        String body = LIUJIAOTING.substring(0, 17);
        "123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .forEach(check -> assertFalse(UnifiedSocialCreditCode.isValid(body + (char) check)));
    }

    @Test
    void everySingleWrongDigitIsNoticed() {
        for (int i = 0; i < 17; i++) {
            char other = LIUJIAOTING.charAt(i) == '9' ? '8' : '9';
            String wrong = LIUJIAOTING.substring(0, i) + other + LIUJIAOTING.substring(i + 1);
            assertFalse(UnifiedSocialCreditCode.isValid(wrong), wrong);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "11420104010883636", "1142010401088363600", " 114201040108836360", "114201040108836360 "
            })
    void anyOtherLengthIsRefused(String code) {
        assertFalse(UnifiedSocialCreditCode.isValid(code));
    }

    @Test
    void lettersThatLookLikeDigitsAreRefusedWhereverTheyStand() {
        for (char letter : "IOZSV".toCharArray()) {
            for (int i = 0; i < LIUJIAOTING.length(); i++) {
                String wrong = LIUJIAOTING.substring(0, i) + letter + LIUJIAOTING.substring(i + 1);
                assertFalse(UnifiedSocialCreditCode.isValid(wrong), wrong);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"91350100m000100y43", "91350100M000100y43", "１14201040108836360", "1142010401088363６0"})
    void smallAndForeignCharactersAreRefused(String code) {
        assertFalse(UnifiedSocialCreditCode.isValid(code));
    }
}
