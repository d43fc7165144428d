package org.jixiao.web.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.web.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a body that announces itself as too large, with a problem; Quarkus itself would do so without a word.
 */
@Singleton
class SizeLimit {

    private static final int BEFORE_QUARKUS = 1_000;

    /** How the house calls an endpoint that takes many rows at once, e.g. {@code /payments:batch}. */
    private static final String BATCH = ":batch";

    /** Where the house keeps files as they come. */
    private static final String FILES = "/evidence";

    private final long bytes;
    private final long batchBytes;
    private final long fileBytes;
    private final Teller teller;

    @Inject
    SizeLimit(
            @ConfigProperty(name = "jixiao.web.max-body-size") MemorySize limit,
            @ConfigProperty(name = "jixiao.web.max-batch-size") MemorySize batchLimit,
            @ConfigProperty(name = "jixiao.web.max-file-size") MemorySize fileLimit,
            Teller teller) {
        this.bytes = limit.asLongValue();
        this.batchBytes = batchLimit.asLongValue();
        this.fileBytes = fileLimit.asLongValue();
        this.teller = teller;
    }

    /** What a body sent to this path may hold. */
    long bytes(String path) {
        if (path.endsWith(FILES)) {
            return fileBytes;
        }
        return path.endsWith(BATCH) ? batchBytes : bytes;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_QUARKUS);
    }

    private void check(RoutingContext context) {
        if (announced(context.request().getHeader(HttpHeaders.CONTENT_LENGTH))
                <= bytes(context.request().path())) {
            context.next();
            return;
        }
        context.response().putHeader("Connection", "close");
        teller.end(context.request(), Reason.of(Refusal.tooLarge()));
    }

    private static long announced(@Nullable String contentLength) {
        if (contentLength == null) {
            return 0;
        }
        try {
            return Long.parseLong(contentLength);
        } catch (NumberFormatException beyondLong) {
            return Long.MAX_VALUE;
        }
    }
}
