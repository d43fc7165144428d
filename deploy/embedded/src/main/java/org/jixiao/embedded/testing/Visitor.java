package org.jixiao.embedded.testing;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who knocks at a route. Where the path names no department, a clerk is a {@code CLERK}. */
public enum Visitor {
    ANYBODY(() -> null),
    CLERK(() -> Tokens.clerk(Visitor.OWN)),
    CLERK_OF_ANOTHER(() -> Tokens.clerk("DOOR-ANOTHER")),
    CLERK_OF_NONE(() -> Tokens.of("clerk-of-none", "无部门", Set.of("clerk"), null)),
    FINANCE(Tokens::finance),
    AUDITOR(Tokens::auditor),
    CONSUMER(Tokens::consumer),
    STRANGER(() -> Tokens.of("stranger", "无角色", Set.of(), null));

    /** The department the walk asks for, and that of {@link #CLERK}. */
    static final String OWN = "DOOR-OWN";

    private final Supplier<@Nullable String> token;

    Visitor(Supplier<@Nullable String> token) {
        this.token = token;
    }

    @Nullable
    String token() {
        return token.get();
    }

    boolean isClerk() {
        return name().startsWith("CLERK");
    }
}
