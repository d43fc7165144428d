package org.jixiao.web;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Holds what stands in the address to the same as what stands in a body; and what asks for something in a header says it. */
public class PlainParameters {

    private static final List<String> CONDITIONS = List.of(HttpHeaders.IF_MATCH, Idempotency.HEADER);

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 2)
    public void check(ContainerRequestContext request) {
        check(request.getUriInfo().getPathParameters());
        check(request.getUriInfo().getQueryParameters());
        CONDITIONS.forEach(header -> checkNotBlank(header, request.getHeaders().getFirst(header)));
    }

    /** Who sends one means to be protected by it; JAX-RS takes a blank one for none. */
    private static void checkNotBlank(String header, @Nullable String value) {
        if (value != null && value.isBlank()) {
            throw Refusal.invalid(
                    header, new Text("请求头为空：请填写其值，或不发送。", "The header is blank: give its value, or leave it out."));
        }
    }

    private static void check(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> values.forEach(value -> PlainText.check(name, value)));
    }
}
