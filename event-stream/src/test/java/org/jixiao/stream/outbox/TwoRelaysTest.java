package org.jixiao.stream.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.EmbeddedPostgres;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.Topic;
import org.jixiao.stream.Broker;
import org.jixiao.stream.Example;
import org.jixiao.stream.RawTopics;
import org.jixiao.stream.Service;
import org.jixiao.stream.StreamConfig;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class TwoRelaysTest {

    @Inject
    Service service;

    @Inject
    Jdbi jdbi;

    @Inject
    DataSource pool;

    @Inject
    Broker broker;

    @Inject
    OutboxFigures figures;

    @Inject
    StreamConfig config;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String databaseUrl;

    @Test
    void a_relay_waits_while_another_one_sends() throws SQLException {
        var department = Example.department();

        try (var other = DriverManager.getConnection(databaseUrl, EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
                var statement = other.createStatement()) {
            // Given
            statement.execute("select pg_advisory_lock(" + OutboxTable.RELAY_LOCK + ")");

            // When
            service.write(Example.indicator(department, "B01", 1));

            // Then
            await().during(Duration.ofMillis(2_500)).until(() -> waiting(department) == 1);
            assertEquals(List.of(), sent(department));
        }
        await().until(() -> sent(department).size() == 1);
    }

    @Test
    void two_relays_send_every_event_once() {
        // Given
        var department = Example.department();
        var sender = new Sender(broker);
        var second = new OutboxRelay(pool, broker, sender, figures, config, metrics);
        second.start(new StartupEvent());

        // When
        try {
            for (int revision = 1; revision <= 100; revision++) {
                service.write(Example.indicator(department, "B0" + revision % 5, revision));
            }
            await().until(() -> waiting(department) == 0);
        } finally {
            second.stop(new ShutdownEvent());
            sender.close();
        }

        // Then
        assertEquals(100, sent(department).size());
        assertEquals(100, sent(department).stream().distinct().count());
    }

    private static List<String> sent(String department) {
        return RawTopics.read(Topic.INDICATORS.topicName(), department).stream()
                .map(message -> RawTopics.header(message, "ce_id"))
                .toList();
    }

    private long waiting(String department) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from outbox where department = :d")
                .bind("d", department)
                .mapTo(long.class)
                .one());
    }
}
