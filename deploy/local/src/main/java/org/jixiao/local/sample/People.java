package org.jixiao.local.sample;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jixiao.embedded.LocalKeys;

/** Who works with the reference case, one per role, with tokens signed by the keys of this run. */
public final class People {

    private static final Duration VALIDITY = Duration.ofDays(7);

    private final Map<String, String> tokens = new LinkedHashMap<>();

    /** @param department the clerk's own */
    public People(LocalKeys keys, String department) {
        tokens.put("clerk", keys.token("clerk-1", "街道经办人", Set.of("clerk"), department, VALIDITY));
        tokens.put("finance", keys.token("finance-1", "财政局审核人", Set.of("finance"), null, VALIDITY));
        tokens.put("auditor", keys.token("auditor-1", "审计人员", Set.of("auditor"), null, VALIDITY));
        tokens.put("consumer", keys.token("consumer-1", "绩效门户", Set.of("consumer"), null, VALIDITY));
    }

    /** Role to token. */
    public Map<String, String> tokens() {
        return Collections.unmodifiableMap(tokens);
    }

    public String clerk() {
        return token("clerk");
    }

    public String finance() {
        return token("finance");
    }

    public String token(String role) {
        String token = tokens.get(role);
        if (token == null) {
            throw new IllegalArgumentException("Nobody is " + role);
        }
        return token;
    }
}
