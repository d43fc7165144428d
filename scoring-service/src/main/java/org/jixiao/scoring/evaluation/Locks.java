package org.jixiao.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Who changes what a scorecard is computed from locks first and reads then; all locks last until the transaction ends.
 * Departments come before years and both in one order, so nobody waits in a circle. Advisory locks, since a row that isn't
 * there yet can't be locked: two who both bring in the first fact of an evaluation must see each other too.
 */
@ApplicationScoped
public class Locks {

    private static final int DEPARTMENTS = 0x4a58_0001;
    private static final int YEARS = 0x4a58_0002;

    /** Work that one of all instances does at a time, each under a lock of its own. */
    public enum Job {
        /** After publications: {@link Rejudging}. */
        REJUDGING(0x4a58_0003),
        /** Gives versions their places in the feed. */
        NUMBERING(0x4a58_0004),
        /** Evidence and cards, from the topics. */
        REBUILDING(0x4a58_0005),
        /** What self-assessments add to the statistics, where it isn't known. */
        COMPARING(0x4a58_0007);

        private final long lock;

        Job(long lock) {
            this.lock = lock;
        }

        public long lock() {
            return lock;
        }
    }

    private final Jdbi jdbi;

    @Inject
    public Locks(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One at a time changes the evidence of a department. */
    public void departments(Collection<String> departments) {
        jdbi.useHandle(handle -> handle.createQuery("""
                        select 1 from (
                            select pg_advisory_xact_lock(:space, slot)
                            from (select distinct hashtext(d) as slot from unnest(:departments) as d order by 1) as slots
                        ) as locked
                        """)
                .bind("space", DEPARTMENTS)
                .bindArray("departments", String.class, departments.toArray())
                .mapTo(Integer.class)
                .list());
    }

    /** Whether this is the instance that does it, until its transaction ends. */
    public boolean takes(Job job) {
        return jdbi.withHandle(handle -> handle.select("select pg_try_advisory_xact_lock(?)", job.lock())
                .mapTo(boolean.class)
                .one());
    }

    /** While these are held, no scheme of these years is published. */
    public void schemesOf(Stream<Integer> years) {
        jdbi.useHandle(handle -> years.distinct()
                .sorted()
                .forEach(year -> handle.select("select 1 from pg_advisory_xact_lock_shared(?, ?)", YEARS, year)
                        .mapTo(Integer.class)
                        .one()));
    }

    /** One at a time publishes a scheme of a year, while nobody judges by them: the newest is the last that committed. */
    public void publication(int year) {
        jdbi.useHandle(handle -> handle.select("select 1 from pg_advisory_xact_lock(?, ?)", YEARS, year)
                .mapTo(Integer.class)
                .one());
    }
}
