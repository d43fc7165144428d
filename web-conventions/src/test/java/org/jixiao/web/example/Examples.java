package org.jixiao.web.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.events.Cause;
import org.jixiao.events.DepartmentState;
import org.jixiao.stream.outbox.Outbox;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;
import org.jixiao.web.Idempotency;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Examples {

    private final Jdbi jdbi;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Outbox outbox;

    @Inject
    public Examples(Jdbi jdbi, Audit audit, Idempotency idempotency, Outbox outbox) {
        this.jdbi = jdbi;
        this.audit = audit;
        this.idempotency = idempotency;
        this.outbox = outbox;
    }

    public Example read(String department) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select department, revision, name from example where department = :department")
                        .bind("department", department)
                        .map((row, context) -> new Example(
                                row.getString("department"),
                                row.getLong("revision"),
                                row.getString("name"),
                                new BigDecimal("7218661.00")))
                        .findOne())
                .orElseThrow(() -> Refusal.notFound(new Text("没有该部门。", "There is no such department.")));
    }

    @Transactional
    public Response write(Actor who, String department, @Nullable String ifMatch, ExampleRequest request) {
        long before = jdbi.withHandle(
                handle -> handle.createQuery("select revision from example where department = :department for update")
                        .bind("department", department)
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(0L));
        Revisions.check(ifMatch, before);
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into example (department, revision, name) values (:department, :revision, :name)
                        on conflict on constraint pk_example do update set revision = :revision, name = :name
                        """)
                .bind("department", department)
                .bind("revision", before + 1)
                .bind("name", request.name())
                .execute());
        Example now = new Example(department, before + 1, request.name(), request.amount());
        audit.record(who, "example-written", department, null, now);
        return Revisions.written(before, before + 1, now);
    }

    /** Writes, and tells the stream what no event can hold. */
    @Transactional
    public void outgrow(String department) {
        DepartmentState state = new DepartmentState(
                department,
                1,
                false,
                "x".repeat(5_000_000),
                "420104",
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                null);
        outbox.append(state, new Cause("outgrown", department, 1, "somebody", Instant.EPOCH, "写入"));
    }

    @Transactional
    public Response add(String department, @Nullable String key, ExampleResource.Note request) {
        return idempotency.once(key, request, () -> {
            long id = jdbi.withHandle(handle -> handle.createUpdate(
                            "insert into example_entry (department, note) values (:department, :note)")
                    .bind("department", department)
                    .bind("note", request.note())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
            if ("refused".equals(request.note())) {
                throw Refusal.conflict(new Text("不可以。", "No."));
            }
            return Response.status(201)
                    .entity(Map.of("id", id))
                    .header("ETag", "\"" + id + "\"")
                    .build();
        });
    }
}
