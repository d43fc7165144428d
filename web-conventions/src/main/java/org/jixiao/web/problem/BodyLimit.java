package org.jixiao.web.problem;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jixiao.web.Refusal;

/** Refuses a body that grows too large on the way: one that comes in chunks announces no size. */
@Provider
public class BodyLimit implements ReaderInterceptor {

    private final SizeLimit limit;
    private final CurrentVertxRequest current;

    @Inject
    BodyLimit(SizeLimit limit, CurrentVertxRequest current) {
        this.limit = limit;
        this.current = current;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        String path = current.getCurrent().request().path();
        context.setInputStream(new Counting(context.getInputStream(), limit.bytes(path)));
        return context.proceed();
    }

    private static final class Counting extends FilterInputStream {

        private long left;

        Counting(InputStream in, long limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw Refusal.tooLarge();
            }
        }
    }
}
