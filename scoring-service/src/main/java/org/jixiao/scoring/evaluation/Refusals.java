package org.jixiao.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.jboss.logging.Logger;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.stream.Reason;

/**
 * Notes that years couldn't be judged. That is known only after their transaction was rolled back and its locks are gone:
 * where somebody has judged them meanwhile, there is nothing to note.
 */
@ApplicationScoped
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    private final Locks locks;
    private final Rescoring rescoring;
    private final Failures failures;

    @Inject
    Refusals(Locks locks, Rescoring rescoring, Failures failures) {
        this.locks = locks;
        this.rescoring = rescoring;
        this.failures = failures;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void note(Collection<YearKey> years, Throwable why) {
        locks.departments(years.stream().map(YearKey::department).distinct().toList());
        locks.schemesOf(years.stream().map(YearKey::fiscalYear));
        years.stream().filter(this::isBehind).forEach(year -> failures.fails(year, Reason.of(why)));
    }

    /** What can't even be scored is behind for certain. */
    private boolean isBehind(YearKey year) {
        try {
            return rescoring.isBehind(year);
        } catch (RuntimeException | Error e) {
            LOG.debugf(e, "%s can't be scored", year.text());
            return true;
        }
    }
}
