package org.jixiao.budget.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.stream.Reason;
import org.jixiao.stream.StreamConfig;
import org.jixiao.stream.StreamThread;

/**
 * Tells budgets anew, one per transaction: whoever changes one waits for that one at most, and none fails with another. One
 * that somebody is changing is left for the next round. What is left to do is asked of the table, so after a crash it goes on
 * there; instances share it.
 */
@ApplicationScoped
class Retelling {

    private static final Logger LOG = Logger.getLogger(Retelling.class);
    private static final BudgetYear BEFORE_ALL = new BudgetYear("", 0);

    private final Retellings retellings;
    private final BudgetTable budgets;
    private final AccountsReader reader;
    private final Telling telling;
    private final StreamThread thread;

    @Inject
    Retelling(Retellings retellings, BudgetTable budgets, AccountsReader reader, Telling telling, StreamConfig config) {
        this.retellings = retellings;
        this.budgets = budgets;
        this.reader = reader;
        this.telling = telling;
        this.thread = new StreamThread("retelling", config.pause(), this::round);
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        metrics.gauge(
                "jixiao.retelling.outstanding",
                retellings,
                queue -> queue.progress().outstanding());
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.stop(() -> {});
    }

    private void round() {
        Optional<BudgetYear> next = retellings.after(BEFORE_ALL);
        while (next.isPresent() && !thread.isStopping()) {
            BudgetYear budget = next.get();
            try {
                QuarkusTransaction.requiringNew().run(() -> retell(budget));
            } catch (Throwable e) {
                // Errors too: those behind it must not wait for it.
                tell(budget, e);
            }
            next = retellings.after(budget);
        }
        thread.works();
        thread.pause();
    }

    /** The accounts first: who asks for more meanwhile waits for the row of the queue, and must not wait for the accounts. */
    private void retell(BudgetYear budget) {
        budgets.lockIfFree(budget)
                .ifPresent(revision -> retellings.take(budget).ifPresent(wanted -> {
                    Accounts now = reader.read(budget);
                    budgets.raise(List.of(budget));
                    telling.tell(wanted.who(), wanted.told(budget, now, revision + 1));
                }));
    }

    private void tell(BudgetYear budget, Throwable reason) {
        boolean news = QuarkusTransaction.requiringNew().call(() -> retellings.fails(budget, Reason.of(reason)));
        if (news) {
            LOG.errorf(reason, "%s can't be told anew; it is tried again until it can", budget.key());
        }
    }
}
