package org.jixiao.scoring.evaluation;

import org.jdbi.v3.core.Jdbi;

/** Counts what is put into the outbox of departments from now on: rows leave it as soon as the stream has them. */
public final class Told implements AutoCloseable {

    private final Jdbi jdbi;

    public Told(Jdbi jdbi) {
        this.jdbi = jdbi;
        jdbi.useHandle(handle -> handle.execute("""
                create table test_told (department text);
                create function note_told() returns trigger language plpgsql as $$
                begin insert into test_told values (new.department); return new; end $$;
                create trigger tr_note_told after insert on outbox for each row execute function note_told();
                """));
    }

    public long of(TestDepartment department) {
        return jdbi.withHandle(
                handle -> handle.select("select count(*) from test_told where department = ?", department.code())
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public void close() {
        jdbi.useHandle(handle -> handle.execute("drop function note_told cascade; drop table test_told"));
    }
}
