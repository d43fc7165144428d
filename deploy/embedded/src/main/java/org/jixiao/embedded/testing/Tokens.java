package org.jixiao.embedded.testing;

import java.time.Duration;
import java.util.Set;
import org.jixiao.embedded.Token;
import org.jspecify.annotations.Nullable;

/** Bearer tokens that the service under test accepts, valid for ten minutes. For bad ones see {@link ForgedTokens}. */
public final class Tokens {
    static final Duration VALIDITY = Duration.ofMinutes(10);

    private Tokens() {}

    /** A clerk of the department. */
    public static String clerk(String department) {
        return of("clerk-" + department, "经办人", Set.of("clerk"), department);
    }

    public static String finance() {
        return finance("finance");
    }

    /** For rules that need two different people. */
    public static String finance(String subject) {
        return of(subject, "财政审核", Set.of("finance"), null);
    }

    public static String auditor() {
        return of("auditor", "审计", Set.of("auditor"), null);
    }

    public static String consumer() {
        return of("consumer", "数据共享", Set.of("consumer"), null);
    }

    /** Of our issuer, with claims as it would hardly give them. */
    public static String of(Token claims) {
        return claims.signedWith(Infrastructure.keys().pair());
    }

    public static String of(String subject, String name, Set<String> roles, @Nullable String department) {
        return Infrastructure.keys().token(subject, name, roles, department, VALIDITY);
    }
}
