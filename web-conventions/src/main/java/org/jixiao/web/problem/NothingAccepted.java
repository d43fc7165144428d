package org.jixiao.web.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Refuses who accepts no format at all: RESTEasy would answer some in one, and others without a word. */
@Singleton
class NothingAccepted {

    private static final int BEFORE_QUARKUS = 1_000;

    private static final Pattern NO_FORMAT = Pattern.compile("[^,;]+;\\s*q=0(\\.0*)?\\s*", Pattern.CASE_INSENSITIVE);

    private final Teller teller;

    @Inject
    NothingAccepted(Teller teller) {
        this.teller = teller;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_QUARKUS);
    }

    private void check(RoutingContext context) {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        if (accept != null
                && Arrays.stream(accept.split(","))
                        .allMatch(format -> NO_FORMAT.matcher(format).matches())) {
            teller.end(context.request(), ByStatus.reason(406));
        } else {
            context.next();
        }
    }
}
