package org.jixiao.web.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Answers {@code X-Trace-Id}: the trace of {@code traceparent} where the caller sent one, else a new one. */
public class TraceHeader {

    static final String NAME = "X-Trace-Id";

    @ServerResponseFilter
    public void add(ContainerResponseContext response) {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            response.getHeaders().putSingle(NAME, span.getTraceId());
        }
    }
}
