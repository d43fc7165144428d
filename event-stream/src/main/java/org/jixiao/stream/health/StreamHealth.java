package org.jixiao.stream.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jixiao.stream.Broker;
import org.jixiao.stream.inbox.Untold;
import org.jixiao.stream.outbox.OutboxFigures;
import org.jixiao.stream.outbox.OutboxFigures.Figures;

/** State of broker, outbox and inbox, as data and always up: a broker that is away holds up the news, not reads and writes. */
@Readiness
@ApplicationScoped
public class StreamHealth implements HealthCheck {

    private final Broker broker;
    private final OutboxFigures outbox;
    private final Untold untold;

    @Inject
    public StreamHealth(Broker broker, OutboxFigures outbox, Untold untold) {
        this.broker = broker;
        this.outbox = outbox;
        this.untold = untold;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("stream").up().withData("broker", broker.answers() ? "reachable" : "away");
        Long kept = untold.lastCount();
        if (kept != null) {
            answer.withData("inboxUntold", kept);
        }
        Figures figures = outbox.latest();
        if (figures == null) {
            return answer.withData("outbox", "not counted yet").build();
        }
        return answer.withData("outboxPending", figures.pending())
                .withData("outboxOldestSeconds", outbox.oldestAge(figures).toSeconds())
                .withData("outboxParked", figures.parked())
                .withData("outboxCountedAt", figures.at().toString())
                .build();
    }
}
