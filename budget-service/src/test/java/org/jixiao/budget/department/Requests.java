package org.jixiao.budget.department;

import java.util.stream.IntStream;
import org.jixiao.budget.identity.UnifiedSocialCreditCode;

/** Requests for profiles, each with what a test is about. */
final class Requests {

    private Requests() {}

    static String named(String name) {
        return "{\"name\": \"%s\", \"region\": \"420104\"}".formatted(name);
    }

    static String below(String parent) {
        return "{\"name\": \"测试部门\", \"region\": \"420104\", \"parent\": \"%s\"}".formatted(parent);
    }

    static String coded(String creditCode) {
        return "{\"name\": \"测试部门\", \"region\": \"420104\", \"unifiedSocialCreditCode\": \"%s\"}"
                .formatted(creditCode);
    }

    /** A valid credit code for each number. */
    static String creditCode(int number) {
        String body = "11420104%09d".formatted(number);
        return IntStream.range(0, 36)
                .mapToObj(check -> body + Character.toUpperCase(Character.forDigit(check, 36)))
                .filter(UnifiedSocialCreditCode::isValid)
                .findFirst()
                .orElseThrow();
    }
}
