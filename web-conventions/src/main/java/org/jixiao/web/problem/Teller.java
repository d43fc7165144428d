package org.jixiao.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.util.List;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** Puts a reason into the caller's language and an answer. */
@Singleton
class Teller {

    private final ObjectMapper json;

    @Inject
    Teller(ObjectMapper json) {
        this.json = json;
    }

    Response answer(HttpServerRequest request, Reason reason) {
        Language language = language(request);
        List<Problem.Violation> violations = reason.faults().stream()
                .map(fault -> new Problem.Violation(fault.field(), null, language.of(fault.reason())))
                .toList();
        return answer(request, reason, violations);
    }

    String tell(HttpServerRequest request, Text text) {
        return language(request).of(text);
    }

    /** @param violations already in the caller's language */
    Response answer(HttpServerRequest request, Reason reason, List<Problem.Violation> violations) {
        Language language = language(request);
        Response.ResponseBuilder answer = Response.status(reason.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(body(request, reason, violations));
        // Where Quarkus finds a token bad, it has put its challenge already.
        reason.headers().forEach((name, value) -> {
            if (!request.response().headers().contains(name)) {
                answer.header(name, value);
            }
        });
        return answer.build();
    }

    /** For whoever stands before JAX-RS and has no {@link Response} to give. */
    void end(HttpServerRequest request, Reason reason) {
        Response answer = answer(request, reason);
        request.response().setStatusCode(reason.status());
        answer.getStringHeaders().forEach((name, values) -> request.response().putHeader(name, values));
        request.response().end((String) answer.getEntity());
    }

    private String body(HttpServerRequest request, Reason reason, List<Problem.Violation> violations) {
        Language language = language(request);
        Problem problem = new Problem(
                "about:blank",
                language.of(Titles.of(reason.status())),
                reason.status(),
                language.of(reason.detail()),
                request.path(),
                violations,
                traceId());
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Language language(HttpServerRequest request) {
        return Language.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static @Nullable String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
