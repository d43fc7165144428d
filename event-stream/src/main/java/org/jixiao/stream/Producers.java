package org.jixiao.stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** The two things every room asks for: the database by visible SQL, and the time. */
class Producers {

    /** Handles join the transaction that runs; never open one by {@code jdbi.inTransaction}. */
    @Produces
    @ApplicationScoped
    Jdbi jdbi(DataSource dataSource) {
        return Jdbi.create(dataSource).registerArrayType(new TextArray());
    }

    /** Whole microseconds: an instant comes back from PostgreSQL as it went in. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
