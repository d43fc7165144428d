package org.jixiao.report.regeneration;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jixiao.report.edition.ReportConfig;
import org.jixiao.stream.StreamConfig;

/** Those of this instance who work the queue, each at one report at a time: so many are in memory, however long it is. */
@ApplicationScoped
public class Regenerating {

    private final List<Worker> workers;
    private final Regenerations regenerations;

    @Inject
    public Regenerating(
            DataSource pool,
            Regenerations regenerations,
            Rewriting rewriting,
            ReportConfig report,
            StreamConfig stream) {
        this.regenerations = regenerations;
        this.workers = IntStream.rangeClosed(1, report.workers())
                .mapToObj(number -> new Worker(number, pool, rewriting, stream.pause()))
                .toList();
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        metrics.gauge(
                "jixiao.regeneration.waiting",
                regenerations,
                queue -> queue.count().waiting());
        metrics.gauge(
                "jixiao.regeneration.failing",
                regenerations,
                queue -> queue.count().failing());
        workers.forEach(Worker::start);
    }

    void stop(@Observes ShutdownEvent event) {
        workers.forEach(Worker::stop);
    }
}
