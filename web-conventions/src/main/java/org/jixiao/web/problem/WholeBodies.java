package org.jixiao.web.problem;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/**
 * Takes a body in as a whole before a thread works on it: who sends slowly, or never to the end, holds a connection and what
 * they sent, and no thread. Bodies of callers without a token are left alone, since nobody will read them.
 */
@Singleton
class WholeBodies {

    private static final Logger LOG = Logger.getLogger(WholeBodies.class);

    /** Quarkus knows by then who it is. */
    private static final int BEHIND_AUTHENTICATION = 50;

    private static final Reason TOO_SLOW =
            new Reason(408, new Text("未在限定时间内收到完整的请求内容。", "The request did not arrive whole in time."));

    private static final Reason TOO_MANY = new Reason(
                    503, new Text("同时接收的请求内容过多，请稍后重试。", "Too much is being received at this moment, try again soon."))
            .with(HttpHeaders.RETRY_AFTER, "5");

    private final SizeLimit limit;
    private final long time;
    private final long mostHeld;
    private final AtomicLong held = new AtomicLong();
    private final Teller teller;

    @Inject
    WholeBodies(
            SizeLimit limit,
            @ConfigProperty(name = "jixiao.web.body-time") Duration time,
            @ConfigProperty(name = "jixiao.web.max-held-bodies") MemorySize mostHeld,
            MeterRegistry metrics,
            Teller teller) {
        this.limit = limit;
        this.time = time.toMillis();
        this.mostHeld = mostHeld.asLongValue();
        this.teller = teller;
        metrics.gauge("jixiao.web.held.body.bytes", held);
    }

    void register(@Observes Filters filters) {
        filters.register(this::take, BEHIND_AUTHENTICATION);
    }

    private void take(RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.AUTHORIZATION) == null || !announcesBody(context.request())) {
            context.next();
            return;
        }
        String encoding = context.request().getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            new Body(context).take();
        } else {
            context.response().putHeader("Connection", "close");
            teller.end(context.request(), ByStatus.encoded(encoding));
        }
    }

    private static boolean announcesBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains("Transfer-Encoding") : !length.equals("0");
    }

    /** What has come of one, on the connection's event loop; a worker may end the answer, and so let go. */
    private final class Body {

        private final RoutingContext context;
        private final HttpServerRequest request;
        private final long most;
        private final AtomicInteger bytes = new AtomicInteger();
        private Buffer received = Buffer.buffer();
        private boolean refused;
        private long timer;

        Body(RoutingContext context) {
            this.context = context;
            this.request = context.request();
            this.most = limit.bytes(request.path());
        }

        void take() {
            timer = context.vertx().setTimer(time, late -> tooLate());
            context.addEndHandler(ended -> letGo());
            request.exceptionHandler(this::lost);
            request.handler(this::receive);
            request.endHandler(ended -> whole());
            if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
                request.response().writeContinue();
            }
            request.resume();
        }

        private void receive(Buffer part) {
            if (refused) {
                return;
            }
            if (bytes.get() + part.length() > most) {
                refuse(Reason.of(Refusal.tooLarge()));
            } else if (held.addAndGet(part.length()) > mostHeld) {
                held.addAndGet(-part.length());
                refuse(TOO_MANY);
            } else {
                bytes.addAndGet(part.length());
                received.appendBuffer(part);
            }
        }

        private void whole() {
            context.vertx().cancelTimer(timer);
            if (!refused) {
                ((RoutingContextInternal) context).setBody(received);
                context.next();
            }
        }

        /** What still comes is thrown away until it ends or its time is up: who is still sending would not read the answer. */
        private void refuse(Reason why) {
            refused = true;
            teller.end(request, why);
        }

        private void tooLate() {
            if (refused) {
                request.connection().close();
                return;
            }
            context.response().putHeader("Connection", "close");
            context.addEndHandler(told -> request.connection().close());
            refuse(TOO_SLOW);
        }

        private void lost(Throwable why) {
            refused = true;
            context.vertx().cancelTimer(timer);
            LOG.debugf("%s %s broke off: %s", request.method(), request.path(), why);
            letGo();
        }

        private void letGo() {
            held.addAndGet(-bytes.getAndSet(0));
            received = Buffer.buffer();
        }
    }
}
