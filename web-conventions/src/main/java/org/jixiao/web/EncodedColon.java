package org.jixiao.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** The colon of e.g. {@code /payments:batch}, which some clients encode: RFC 3986 lets them, and routes don't know it. */
@Singleton
class EncodedColon {

    /** Everybody behind sees the path as it is meant, who limits its size as well. */
    private static final int FIRST = 2_000;

    private static final Pattern ENCODED = Pattern.compile("%3a", Pattern.CASE_INSENSITIVE);

    void register(@Observes Filters filters) {
        filters.register(EncodedColon::decode, FIRST);
    }

    private static void decode(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = ENCODED.matcher(request.path()).replaceAll(":");
        if (path.equals(request.path())) {
            context.next();
        } else {
            String query = request.query();
            context.reroute(request.method(), query == null ? path : path + "?" + query);
        }
    }
}
