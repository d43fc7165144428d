package org.jixiao.budget.department;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jixiao.budget.department.DepartmentTable.Row;
import org.jixiao.events.Cause;
import org.jixiao.events.DepartmentState;
import org.jixiao.stream.outbox.Outbox;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** The departments of the district. A write changes the row, the audit trail and the stream, or nothing. */
@ApplicationScoped
public class Departments {

    private final DepartmentTable table;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public Departments(DepartmentTable table, Audit audit, Outbox outbox, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param before revision until now, 0 where the department is new */
    public record Written(long before, DepartmentState state) {}

    @Transactional
    public Written enter(Actor who, String code, DepartmentProfile profile, @Nullable String ifMatch) {
        Optional<Row> before = table.lock(code);
        Revisions.check(ifMatch, before.map(Row::revision).orElse(0L));
        if (before.isEmpty() && !table.insert(code, profile)) {
            // somebody else was first, and their row can be locked now
            return enter(who, code, profile, ifMatch);
        }
        if (before.isPresent()) {
            if (before.get().read().equals(profile)) {
                return new Written(before.get().revision(), state(before.get()));
            }
            table.update(code, profile);
        }
        long revision = before.map(Row::revision).orElse(0L) + 1;
        DepartmentState state = profile.state(code, revision);
        audit.record(
                who, "department-entered", code, before.map(Departments::state).orElse(null), state);
        outbox.append(
                state,
                new Cause(
                        "department-entered",
                        code,
                        revision,
                        who.subject(),
                        clock.instant(),
                        "登记部门概况：" + profile.name()));
        return new Written(revision - 1, state);
    }

    /** @throws Refusal 404 naming the department */
    @Transactional
    public DepartmentState get(String code) {
        return table.find(code).map(Departments::state).orElseThrow(() -> unknown(code));
    }

    @Transactional
    public Page<DepartmentState> list(Window window) {
        List<DepartmentState> states =
                table.page(window).stream().map(Departments::state).toList();
        return Page.of(window, states, table.count());
    }

    /** @throws Refusal 404 naming the department */
    @Transactional
    public void require(String code) {
        if (table.find(code).isEmpty()) {
            throw unknown(code);
        }
    }

    /** Those of these codes that are departments. */
    @Transactional
    public Set<String> among(Set<String> codes) {
        return table.among(codes);
    }

    private static DepartmentState state(Row row) {
        return row.read().state(row.code(), row.revision());
    }

    private static Refusal unknown(String code) {
        return Refusal.notFound(new Text("没有登记部门 " + code + "。", "There is no department " + code + "."));
    }
}
