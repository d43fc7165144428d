package org.jixiao.web;

import static java.util.stream.Collectors.joining;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the endpoint doesn't know: left out of account, it would be answered with figures that look
 * right and are not those asked for.
 */
public class KnownParameters {

    private static final Text NONE = new Text("未知的查询参数；此处没有查询参数。", "Unknown query parameter; there are none here.");

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 3)
    public void check(ContainerRequestContext request, ResourceInfo endpoint) {
        Set<String> unknown =
                new TreeSet<>(request.getUriInfo().getQueryParameters().keySet());
        if (unknown.isEmpty()) {
            return;
        }
        List<String> known = of(endpoint.getResourceMethod());
        known.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            Text reason = reason(known);
            throw Refusal.invalid(unknown.stream()
                    .map(name -> new Refusal.Fault(name, reason))
                    .toList());
        }
    }

    private static Text reason(List<String> known) {
        return known.isEmpty()
                ? NONE
                : new Text(
                        "未知的查询参数；可用的参数：" + String.join("、", known) + "。",
                        known.stream().collect(joining(", ", "Unknown query parameter; there are: ", ".")));
    }

    /** In the order in which they are declared. */
    private static List<String> of(Method endpoint) {
        return Parameters.of(endpoint)
                .filter(parameter -> parameter.in() == Parameters.In.QUERY)
                .map(Parameters.Declared::name)
                .distinct()
                .toList();
    }
}
