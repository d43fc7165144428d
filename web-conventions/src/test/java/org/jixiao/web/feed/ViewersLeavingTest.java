package org.jixiao.web.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler;
import org.junit.jupiter.api.Test;

class ViewersLeavingTest {

    private static final String STREAMS = PublisherResponseHandler.class.getName();

    @Test
    void who_leaves_a_stream_is_not_told_of_and_all_else_is() {
        List<LogRecord> lines = List.of(
                line(STREAMS, new IOException("Broken pipe")),
                line(STREAMS, new HttpClosedException("Connection was closed")),
                line(STREAMS, new IllegalStateException("not serializable")),
                line(STREAMS, null),
                line("org.jixiao", new IOException("disk full")));

        List<Boolean> told =
                lines.stream().map(new ViewersLeaving()::isLoggable).toList();

        assertEquals(List.of(false, false, true, true, true), told);
    }

    private static LogRecord line(String logger, Throwable failure) {
        LogRecord line = new LogRecord(Level.SEVERE, "Exception in SSE server handling");
        line.setLoggerName(logger);
        line.setThrown(failure);
        return line;
    }
}
