package org.jixiao.web.feed;

import io.quarkus.logging.LoggingFilter;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler;
import org.jspecify.annotations.Nullable;

/** A viewer of a stream who leaves is no error: that nothing more could be sent there is not worth a line in the log. */
@LoggingFilter(name = "viewers-leaving")
public final class ViewersLeaving implements Filter {

    private static final String SENDER = PublisherResponseHandler.class.getName();

    @Override
    public boolean isLoggable(LogRecord line) {
        return !SENDER.equals(line.getLoggerName()) || !isGone(line.getThrown());
    }

    private static boolean isGone(@Nullable Throwable failure) {
        return failure instanceof IOException || failure instanceof HttpClosedException;
    }
}
