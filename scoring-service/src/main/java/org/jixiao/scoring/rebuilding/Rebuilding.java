package org.jixiao.scoring.rebuilding;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.events.Topic;
import org.jixiao.scoring.evaluation.Locks;
import org.jixiao.scoring.evaluation.News;
import org.jixiao.scoring.evaluation.Restoring;
import org.jixiao.scoring.feed.Feed;
import org.jixiao.stream.PassingTrouble;
import org.jixiao.stream.Reason;
import org.jixiao.stream.StreamConfig;
import org.jixiao.stream.StreamThread;
import org.jixiao.stream.inbox.Deviation;
import org.jixiao.stream.inbox.Replica;
import org.jixiao.stream.inbox.Rereading;

/**
 * Does the rebuild that is asked for, one instance at a time: has the topics read anew into the replica, then compares and
 * puts right one department per transaction, while the evidence and the cards are read and news is taken. How far it has
 * come is in the database, so after a crash it goes on there.
 */
@ApplicationScoped
public class Rebuilding {

    private static final Logger LOG = Logger.getLogger(Rebuilding.class);

    private final Rebuilds rebuilds;
    private final Rereading rereading;
    private final Replica replica;
    private final Restoring restoring;
    private final Set<Topic> evidence;
    private final Feed feed;
    private final DataSource pool;
    private final StreamConfig config;
    private volatile StreamThread thread;

    @Inject
    public Rebuilding(
            Rebuilds rebuilds,
            Rereading rereading,
            Replica replica,
            Restoring restoring,
            News news,
            Feed feed,
            DataSource pool,
            StreamConfig config) {
        this.rebuilds = rebuilds;
        this.rereading = rereading;
        this.replica = replica;
        this.restoring = restoring;
        this.evidence = news.topics();
        this.feed = feed;
        this.pool = pool;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread = new StreamThread("rebuilding", config.pause(), this::round);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.stop(() -> {});
    }

    private void round() throws SQLException {
        if (rebuilds.running().isPresent()) {
            try (Connection connection = pool.getConnection();
                    Handle claim = Jdbi.create(connection).open()) {
                if (held(claim, "pg_try_advisory_lock")) {
                    try {
                        rebuilds.running().ifPresent(this::goOn);
                    } finally {
                        held(claim, "pg_advisory_unlock");
                    }
                }
            }
        }
        thread.works();
        thread.pause();
    }

    /** The claim goes with its connection. */
    private static boolean held(Handle claim, String how) {
        return claim.select("select " + how + "(?)", Locks.Job.REBUILDING.lock())
                .mapTo(boolean.class)
                .one();
    }

    private void goOn(Rebuild it) {
        if (it.state() == Rebuild.State.ACCEPTED) {
            QuarkusTransaction.requiringNew().run(() -> {
                rereading.begin(evidence, Topic.SCORECARDS);
                rebuilds.reads(it);
            });
        }
        if (it.state() != Rebuild.State.COMPARING) {
            if (!rereading.goOn(thread::isStopping)) {
                return;
            }
            QuarkusTransaction.requiringNew().run(() -> rebuilds.compares(it));
        }
        if (compareAll(it)) {
            QuarkusTransaction.requiringNew().run(() -> {
                if (rebuilds.ends(it)) {
                    feed.countAnew();
                }
                replica.clear();
            });
        }
    }

    /** @return false where the service stops before */
    private boolean compareAll(Rebuild it) {
        Optional<String> next = replica.departmentAfter(rebuilds.comparedThrough(it));
        while (next.isPresent()) {
            if (thread.isStopping()) {
                return false;
            }
            settle(it, next.get());
            next = replica.departmentAfter(next.get());
        }
        return true;
    }

    /** One that fails must not hold up those behind it. */
    private void settle(Rebuild it, String department) {
        try {
            QuarkusTransaction.requiringNew().run(() -> compare(it, department));
        } catch (RuntimeException e) {
            throwIfPassing(e);
            LOG.errorf(e, "%s can't be rebuilt; the others go on", department);
            String reason = Reason.of(e);
            try {
                QuarkusTransaction.requiringNew().run(() -> keepWithoutEffect(it, department, reason));
            } catch (RuntimeException again) {
                throwIfPassing(again);
                QuarkusTransaction.requiringNew().run(() -> {
                    rebuilds.fails(it, department, reason);
                    rebuilds.compared(it, department, List.of(), List.of(), false);
                });
            }
        }
    }

    private static void throwIfPassing(RuntimeException e) {
        if (PassingTrouble.causes(e)) {
            throw e;
        }
    }

    private void compare(Rebuild it, String department) {
        List<Deviation> found = replica.deviations(evidence, department);
        List<Deviation> putRight = new ArrayList<>(replica.putRight(found, it.removeNotOnTopic(), false));
        List<Deviation> cards = restoring.deviations(department);
        boolean differs = !putRight.isEmpty() || !cards.isEmpty();
        if (differs) {
            List<String> lacking = restoring.restore(department, it.cause());
            if (!lacking.isEmpty()) {
                rebuilds.fails(it, department, String.join("; ", lacking));
            }
            putRight.addAll(cards);
        }
        rebuilds.compared(it, department, and(found, cards), putRight, differs);
    }

    /** The evidence is put right; its effect is told by the next news of the department, as of news that can't be told. */
    private void keepWithoutEffect(Rebuild it, String department, String reason) {
        List<Deviation> found = replica.deviations(evidence, department);
        List<Deviation> putRight = replica.putRight(found, it.removeNotOnTopic(), true);
        rebuilds.fails(it, department, reason);
        rebuilds.compared(it, department, and(found, restoring.deviations(department)), putRight, false);
    }

    private static List<Deviation> and(List<Deviation> found, List<Deviation> more) {
        List<Deviation> all = new ArrayList<>(found);
        all.addAll(more);
        return all;
    }
}
