package org.jixiao.report.board;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jixiao.stream.StreamConfig;
import org.jixiao.web.feed.Numbering;
import org.jixiao.web.feed.Signal;

/** The places of changed lines in the feed: a line that changes again moves on to the end. */
@ApplicationScoped
public class Places {

    static final long LOCK = 0x4a58_0006;

    private final Signal signal;
    private final Numbering numbering;

    @Inject
    public Places(DataSource pool, Signal signal, StreamConfig config) {
        this.signal = signal;
        this.numbering =
                new Numbering("board-numbering", pool, BoardTable.CHANNEL, signal, config, LOCK, Places::number);
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        metrics.gauge("jixiao.board.watching", signal, Signal::waiting);
        numbering.start();
    }

    void stop(@Observes ShutdownEvent event) {
        numbering.stop();
    }

    /** Who is writing a line just now gives it up to a later round. */
    static long number(Handle handle) {
        int given = handle.execute("""
                update board_entry e set position = n.position
                from (
                    select department, fiscal_year,
                           (select place from board_place) + row_number() over (order by changed_at, department) as position
                    from (
                        select department, fiscal_year, changed_at from board_entry where position is null
                        for update skip locked
                    ) due
                ) n
                where e.department = n.department and e.fiscal_year = n.fiscal_year
                """);
        String newest = given == 0
                ? "select place from board_place"
                : "update board_place set place = place + " + given + " returning place";
        return handle.createQuery(newest).mapTo(Long.class).one();
    }
}
