package org.jixiao.indicator.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.indicator.measure.IndicatorKey;
import org.jixiao.indicator.plan.YearKey;

/**
 * Who may change what at the same time. All locks are held to the end of the transaction and taken from the outside in,
 * the year and then its indicators, of many in the order of their keys, so that nobody waits for somebody who waits for
 * them. These here are advisory and guard what may have no row yet. What has one is locked by it too, which is all that a
 * batch does: the database keeps any number of locked rows, of advisory locks only so many.
 */
@ApplicationScoped
class Locks {

    private final Jdbi jdbi;

    @Inject
    Locks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The year stays as far as it has come while one of its indicators changes; several may at once. */
    void shareYear(YearKey year) {
        take("pg_advisory_xact_lock_shared", "plan " + year.text());
    }

    /** The year itself changes: nothing in it does meanwhile. */
    void ownYear(YearKey year) {
        take("pg_advisory_xact_lock", "plan " + year.text());
    }

    /** An indicator comes into being, or is defined anew. */
    void indicator(IndicatorKey key) {
        take("pg_advisory_xact_lock", "indicator " + key.text());
    }

    /** An indicator is added, or the year changes near the size it may have: last of all, to count what others add too. */
    void additions(YearKey year) {
        take("pg_advisory_xact_lock", "indicators " + year.text());
    }

    private void take(String function, String what) {
        jdbi.useHandle(handle -> handle.createQuery("select cast(" + function + "(hashtextextended(:what, 0)) as text)")
                .bind("what", what)
                .mapTo(String.class)
                .one());
    }
}
