package org.jixiao.scoring.evaluation;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jixiao.events.Cause;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.rubric.PublishedScheme;
import org.jixiao.stream.StreamConfig;
import org.jixiao.stream.StreamThread;

/**
 * Judges anew whoever was last judged before a publication, one department's year per transaction: none waits for another,
 * none fails with another. What is left to do is asked of the table, so after a crash it goes on there.
 */
@ApplicationScoped
public class Rejudging {

    private static final Logger LOG = Logger.getLogger(Rejudging.class);

    private final Evaluations evaluations;
    private final Rejudgings rejudgings;
    private final Failures failures;
    private final Refusals refusals;
    private final Rescoring rescoring;
    private final Locks locks;
    private final StreamThread thread;
    private volatile Set<YearKey> failing = Set.of();

    @Inject
    public Rejudging(
            Evaluations evaluations,
            Rejudgings rejudgings,
            Failures failures,
            Refusals refusals,
            Rescoring rescoring,
            Locks locks,
            StreamConfig config) {
        this.evaluations = evaluations;
        this.rejudgings = rejudgings;
        this.failures = failures;
        this.refusals = refusals;
        this.rescoring = rescoring;
        this.locks = locks;
        this.thread = new StreamThread("rejudging", config.pause(), this::round);
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        metrics.gauge("jixiao.rejudging.failing", this, it -> it.failing.size());
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.stop(() -> {});
    }

    private void round() {
        Set<YearKey> failed = new HashSet<>();
        Optional<YearKey> next = evaluations.firstOvertaken();
        while (next.isPresent() && !thread.isStopping()) {
            YearKey year = next.get();
            try {
                if (!QuarkusTransaction.requiringNew().call(() -> judge(year))) {
                    break;
                }
            } catch (Throwable e) {
                // Errors too: those behind it must not wait for it.
                failed.add(year);
                tell(year, e);
                QuarkusTransaction.requiringNew().run(() -> refusals.note(List.of(year), e));
            }
            next = evaluations.overtakenAfter(year);
        }
        failing = failed;
        QuarkusTransaction.requiringNew().run(rejudgings::endThoseDone);
        thread.works();
        thread.pause();
    }

    /** @return false where another instance is at it */
    private boolean judge(YearKey year) {
        if (!locks.takes(Locks.Job.REJUDGING)) {
            return false;
        }
        locks.departments(List.of(year.department()));
        locks.schemesOf(Stream.of(year.fiscalYear()));
        rescoring.scheme(year).ifPresentOrElse(scheme -> rescoring.rescore(year, publicationOf(scheme)), () -> {
            evaluations.judged(year);
            failures.over(year);
        });
        return true;
    }

    private void tell(YearKey year, Throwable reason) {
        if (!failing.contains(year)) {
            LOG.errorf(reason, "%s can't be judged anew; it is tried again until it can", year.text());
        }
    }

    private static Cause publicationOf(PublishedScheme scheme) {
        return new Cause(
                "scheme-published",
                scheme.code(),
                scheme.version(),
                scheme.publishedBy(),
                scheme.publishedByName(),
                scheme.publishedAt(),
                "发布评分方案“" + scheme.scheme().name() + "”第 " + scheme.version() + " 版"
                        + (scheme.replaces() == null ? "" : "，取代 " + scheme.replaces()));
    }
}
