package org.jixiao.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it is answered (RFC 9457).
 *
 * @param type always {@code about:blank}: the status says what kind it is
 * @param title the status in words
 * @param instance path of the request
 * @param violations what is wrong where; empty where the problem is not about fields
 * @param traceId trace of the request, to be named when asking about it
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "violations", "traceId"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<Violation> violations,
        @Nullable String traceId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * @param field where, e.g. {@code measures[0].target}, or the name of a parameter or header
     * @param in part of the request: body, path, query or header; absent where it isn't known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Violation(String field, @Nullable String in, String message) {}
}
