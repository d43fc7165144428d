package org.jixiao.stream.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jixiao.stream.Broker;
import org.jixiao.stream.outbox.OutboxFigures;
import org.jixiao.stream.outbox.OutboxFigures.Figures;

/** State of broker and outbox, as data and always up: a broker that is away holds up the news, not reads and writes. */
@Readiness
@ApplicationScoped
public class StreamHealth implements HealthCheck {

    private final Broker broker;
    private final OutboxFigures outbox;

    @Inject
    public StreamHealth(Broker broker, OutboxFigures outbox) {
        this.broker = broker;
        this.outbox = outbox;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("stream").up().withData("broker", broker.answers() ? "reachable" : "away");
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
