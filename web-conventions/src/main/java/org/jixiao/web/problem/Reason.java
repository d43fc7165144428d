package org.jixiao.web.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/**
 * Why a request fails, in both languages: what becomes a {@link Problem} once it is known whom to tell.
 *
 * @param headers what the answer carries besides, e.g. {@code Retry-After}
 */
record Reason(int status, Text detail, List<Refusal.Fault> faults, Map<String, String> headers) {

    /** Seconds after which a caller may try again; about what a database takes to come back. */
    static final String RETRY_AFTER = "5";

    Reason(int status, Text detail) {
        this(status, detail, List.of(), Map.of());
    }

    static Reason of(Refusal refusal) {
        Map<String, String> headers = switch (refusal.status()) {
            case 401 -> Map.of("WWW-Authenticate", "Bearer");
            case 503 -> Map.of(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            default -> Map.of();
        };
        return new Reason(refusal.status(), refusal.detail(), refusal.faults(), headers);
    }

    Reason with(String header, String value) {
        return new Reason(status, detail, faults, Map.of(header, value));
    }
}
