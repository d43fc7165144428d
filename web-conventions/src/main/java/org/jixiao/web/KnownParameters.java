package org.jixiao.web;

import static java.util.stream.Collectors.joining;

import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the endpoint doesn't know, and one given several times where it takes one value: left out of
 * account, or taken by the first value, it would be answered with figures that look right and are not those asked for.
 */
public class KnownParameters {

    private static final Text NONE = new Text("未知的查询参数；此处没有查询参数。", "Unknown query parameter; there are none here.");
    private static final Text REPEATED =
            new Text("此查询参数重复出现，只能给出一次。", "This query parameter is given more than once; it takes one value.");

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 3)
    public void check(ContainerRequestContext request, ResourceInfo endpoint) {
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        // As sent: the framework's own map takes year and yeAr for one.
        Map<String, List<String>> given = query == null ? Map.of() : new QueryStringDecoder(query, false).parameters();
        if (given.isEmpty()) {
            return;
        }
        List<Parameters.Declared> known = Parameters.of(endpoint.getResourceMethod())
                .filter(parameter -> parameter.in() == Parameters.In.QUERY)
                .toList();
        List<Refusal.Fault> faults = new ArrayList<>();
        new TreeMap<>(given).forEach((name, values) -> {
            Optional<Parameters.Declared> parameter =
                    known.stream().filter(each -> each.name().equals(name)).findFirst();
            if (parameter.isEmpty()) {
                faults.add(new Refusal.Fault(name, unknown(known)));
            } else if (values.size() > 1 && !isList(parameter.get())) {
                faults.add(new Refusal.Fault(name, REPEATED));
            }
        });
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    private static boolean isList(Parameters.Declared parameter) {
        return Collection.class.isAssignableFrom(parameter.type());
    }

    /** @param known in the order in which they are declared */
    private static Text unknown(List<Parameters.Declared> known) {
        return known.isEmpty()
                ? NONE
                : new Text(
                        "未知的查询参数；可用的参数：" + names(known).collect(joining("、")) + "。",
                        names(known).collect(joining(", ", "Unknown query parameter; there are: ", ".")));
    }

    private static Stream<String> names(List<Parameters.Declared> known) {
        return known.stream().map(Parameters.Declared::name).distinct();
    }
}
