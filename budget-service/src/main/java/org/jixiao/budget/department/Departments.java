package org.jixiao.budget.department;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jixiao.budget.department.DepartmentTable.Row;
import org.jixiao.events.Cause;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.DepartmentState.Edition;
import org.jixiao.events.DepartmentState.Profile;
import org.jixiao.stream.outbox.Outbox;
import org.jixiao.web.Actor;
import org.jixiao.web.Audit;
import org.jixiao.web.Page;
import org.jixiao.web.Page.Window;
import org.jixiao.web.Refusal;
import org.jixiao.web.Revisions;
import org.jixiao.web.Role;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** The departments of the district. A write changes the row, the audit trail and the stream, or nothing. */
@ApplicationScoped
public class Departments {

    private final DepartmentTable table;
    private final Claims claims;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public Departments(DepartmentTable table, Claims claims, Audit audit, Outbox outbox, Clock clock) {
        this.table = table;
        this.claims = claims;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param created true where nothing had been stated for that year, or for all years */
    public record Written(boolean created, DepartmentState state) {

        Response answer(Object body) {
            return Revisions.written(created ? 0 : state.revision(), state.revision(), body);
        }
    }

    /**
     * @param firstYear since when the profile holds; none where it holds for all years before any other
     * @throws Refusal 403 where a clerk states another region than the edition it replaces or follows; 412 for another
     *     revision; 422 for a parent that is unknown or stands below the department, or a credit code of another department
     */
    @Transactional
    public Written enter(
            Actor who, String code, @Nullable Integer firstYear, Profile profile, @Nullable String ifMatch) {
        if (profile.parent() != null) {
            // before any row, so that nobody who holds one waits for this
            table.lockLineage();
        }
        Optional<Row> row = table.lock(code);
        long before = row.map(Row::revision).orElse(0L);
        Revisions.check(ifMatch, before);
        Editions editions = row.map(Row::read).orElse(Editions.NONE);
        Optional<Edition> stated = editions.statedFor(firstYear);
        if (stated.isPresent() && stated.get().profile().equals(profile)) {
            return new Written(false, editions.state(code, before));
        }
        requireRegionByFinance(who, editions.standingFor(firstYear), profile);
        Editions after = editions.with(new Edition(firstYear, before + 1, profile));
        DepartmentState state = after.state(code, before + 1);
        claims.checkParent(state, profile.parent());
        if (row.isPresent()) {
            table.update(code, after);
        } else if (!table.insert(code, after)) {
            // somebody else was first, and their row can be locked now
            return enter(who, code, firstYear, profile, ifMatch);
        }
        claims.takeCreditCode(code, profile.unifiedSocialCreditCode(), after.creditCodes());
        audit.record(who, "department-entered", code, row.map(Row::state).orElse(null), state);
        outbox.append(state, cause(who, state, firstYear, profile));
        return new Written(stated.isEmpty(), state);
    }

    /** @throws Refusal 404 naming the department */
    @Transactional
    public DepartmentState get(String code) {
        return table.find(code).map(Row::state).orElseThrow(() -> unknown(code));
    }

    /** @throws Refusal 404 naming the department, or the first year of which its profile is known */
    @Transactional
    public ProfileInForce in(String code, int year) {
        return ProfileInForce.of(get(code), year);
    }

    @Transactional
    public Page<DepartmentState> list(Filter filter, Window window) {
        List<DepartmentState> states =
                table.page(filter, window).stream().map(Row::state).toList();
        return Page.of(window, states, table.count(filter));
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

    /**
     * The region decides by which scheme the department is judged in a year: that is not its own to choose.
     *
     * @param standing what else would hold in the profile's first year
     */
    private static void requireRegionByFinance(Actor who, Optional<Edition> standing, Profile profile) {
        boolean another = standing.filter(edition -> !edition.profile().region().equals(profile.region()))
                .isPresent();
        if (another && !who.is(Role.FINANCE)) {
            throw Refusal.forbidden(new Text(
                    "行政区划代码（region）决定适用的评分方案，只能由财政部门更改。",
                    "The region decides by which scheme the department is judged; only finance may change it."));
        }
    }

    private Cause cause(Actor who, DepartmentState state, @Nullable Integer firstYear, Profile profile) {
        String years = firstYear == null ? "" : " " + firstYear + " 年起的";
        return new Cause(
                "department-entered",
                state.department(),
                state.revision(),
                who.person(),
                clock.instant(),
                "登记" + years + "部门概况：" + profile.name());
    }

    private static Refusal unknown(String code) {
        return Refusal.notFound(new Text("没有登记部门 " + code + "。", "There is no department " + code + "."));
    }
}
