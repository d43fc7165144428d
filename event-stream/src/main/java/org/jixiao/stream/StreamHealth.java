package org.jixiao.stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.JdbiException;
import org.jixiao.stream.outbox.OutboxFigures;

/** State of broker and outbox, as data: a broker that is away holds up the news, not reads and writes. */
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
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("stream").up();
        answer.withData("broker", broker.answers() ? "reachable" : "away");
        try {
            OutboxFigures.Figures figures = outbox.now();
            answer.withData("outboxPending", figures.pending())
                    .withData("outboxOldestSeconds", Math.round(figures.oldestSeconds()))
                    .withData("outboxParked", figures.parked());
        } catch (JdbiException e) {
            answer.withData("outbox", "unknown: " + e.getMessage());
        }
        return answer.build();
    }
}
