package org.jixiao.web;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import org.jspecify.annotations.Nullable;

/**
 * Takes only tokens whose claims are what they should be: a signature says who wrote them, and not that we can work with
 * them. Claims we don't ask for are read by the library all the same, which fails on some.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class SoundTokens extends JWTCallerPrincipalFactory {

    private static final int LONGEST = 255;

    private static final Text UNREADABLE = new Text("令牌的内容无法读取。", "The token's claims can't be read.");

    private final JWTCallerPrincipalFactory usual = new DefaultJWTCallerPrincipalFactory();

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        try {
            JWTCallerPrincipal caller = usual.parse(token, rules);
            check(caller);
            return caller;
        } catch (Refusal refused) {
            throw new ParseException(refused.getMessage(), refused);
        } catch (RuntimeException | StackOverflowError odd) {
            throw new ParseException("The token's claims can't be taken: " + odd, Refusal.unauthenticated(UNREADABLE));
        }
    }

    private static void check(JWTCallerPrincipal caller) {
        if (!isName(caller.getClaim("sub"))) {
            throw odd("sub", "非空文本，至多 " + LONGEST + " 字", "text of up to " + LONGEST + " characters");
        }
        Object department = caller.getClaim("department");
        if (department != null && !isName(department)) {
            throw odd("department", "部门代码", "a department code");
        }
        try {
            caller.getGroups();
        } catch (RuntimeException noList) {
            throw odd("groups", "文本列表", "a list of texts");
        }
    }

    private static boolean isName(@Nullable Object claim) {
        return claim instanceof String text && !text.isBlank() && text.length() <= LONGEST && PlainText.isPlain(text);
    }

    private static Refusal odd(String claim, String zh, String en) {
        return Refusal.unauthenticated(
                new Text("令牌中的 " + claim + " 应为" + zh + "。", "The token's " + claim + " must be " + en + "."));
    }
}
