package org.jixiao.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer that is sent piece by piece as it is read, so that whoever takes it slowly holds no more than a piece. Where not all
 * can be sent it is broken off, since the reader has long been told that all is well.
 */
public final class LongAnswer implements StreamingOutput {

    private static final long HTTP_2_INTERNAL_ERROR = 2;

    private final StreamingOutput content;
    private final HttpServerRequest request;

    /** @param request that is answered */
    public LongAnswer(StreamingOutput content, HttpServerRequest request) {
        this.content = content;
        this.request = request;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try {
            content.write(out);
        } catch (IOException | RuntimeException e) {
            breakOff();
            throw e;
        }
    }

    /** Before whoever handles the failure ends the answer in good order. */
    private void breakOff() {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(HTTP_2_INTERNAL_ERROR);
        } else {
            request.connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }
}
