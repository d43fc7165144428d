package org.jixiao.budget.identity;

import java.util.stream.IntStream;

/**
 * 统一社会信用代码 after GB 32100-2015: 17 characters and a check character, of digits and capitals without I, O, S, V, Z.
 */
public final class UnifiedSocialCreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int MODULUS = 31;
    private static final int LENGTH = 18;

    private UnifiedSocialCreditCode() {}

    /** True where length, characters and check character are right. */
    public static boolean isValid(String code) {
        return code.length() == LENGTH
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && code.charAt(LENGTH - 1) == checkCharacter(code.substring(0, LENGTH - 1));
    }

    private static char checkCharacter(String body) {
        int sum = IntStream.range(0, body.length())
                .map(i -> ALPHABET.indexOf(body.charAt(i)) * weight(i))
                .sum();
        // the outer remainder turns 31, which has no character, into 0
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    private static int weight(int position) {
        int weight = 1;
        for (int i = 0; i < position; i++) {
            weight = weight * 3 % MODULUS;
        }
        return weight;
    }
}
