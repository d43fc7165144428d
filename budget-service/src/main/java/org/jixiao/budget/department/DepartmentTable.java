package org.jixiao.budget.department;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.DepartmentState.Edition;
import org.jixiao.stream.Json;
import org.jixiao.web.Page.Window;

/** Rows of {@code department}: revision and editions. */
@ApplicationScoped
class DepartmentTable {

    /** Any number but the relay's, the same for all instances of the service. */
    private static final long LINEAGE_LOCK = 0x6a69786c6e67L;

    private static final TypeReference<List<Edition>> EDITIONS = new TypeReference<>() {};

    private final Jdbi jdbi;

    @Inject
    DepartmentTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** As stored; the editions are JSON. */
    public record Row(String code, long revision, String editions) {

        Editions read() {
            try {
                return new Editions(Json.mapper().readValue(editions, EDITIONS));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        DepartmentState state() {
            return read().state(code, revision);
        }
    }

    /** One at a time says who stands above whom, or two who say opposite things would not see each other. */
    void lockLineage() {
        jdbi.useHandle(handle -> handle.createQuery("select 1 from pg_advisory_xact_lock(:lock)")
                .bind("lock", LINEAGE_LOCK)
                .mapTo(Integer.class)
                .one());
    }

    Optional<Row> find(String code) {
        return find("select code, revision, editions from department where code = :code", code);
    }

    /** Waits for whoever else is writing this department, but keeps nobody from referring to it. */
    Optional<Row> lock(String code) {
        return find("select code, revision, editions from department where code = :code for no key update", code);
    }

    List<Row> page(Filter filter, Window window) {
        String sql = "select code, revision, editions from department " + filter.where()
                + " order by code collate \"C\" limit :size offset :offset";
        return jdbi.withHandle(handle -> bound(handle.createQuery(sql), filter)
                .bind("size", window.size())
                .bind("offset", window.offset())
                .map(ConstructorMapper.of(Row.class))
                .list());
    }

    Set<String> among(Set<String> codes) {
        return jdbi.withHandle(handle -> handle.createQuery("select code from department where code = any(:codes)")
                .bindArray("codes", String.class, codes.toArray())
                .mapTo(String.class)
                .set());
    }

    long count(Filter filter) {
        return jdbi.withHandle(
                handle -> bound(handle.createQuery("select count(*) from department " + filter.where()), filter)
                        .mapTo(Long.class)
                        .one());
    }

    /** False where somebody else brought the department in meanwhile. */
    boolean insert(String code, Editions editions) {
        return write("""
                insert into department (code, revision, editions) values (:code, 1, cast(:editions as jsonb))
                on conflict on constraint pk_department do nothing
                """, code, editions);
    }

    void update(String code, Editions editions) {
        write("""
                update department set revision = revision + 1, editions = cast(:editions as jsonb) where code = :code
                """, code, editions);
    }

    private static Query bound(Query query, Filter filter) {
        // a filter of nothing has no parameter in the query
        return query.configure(SqlStatements.class, settings -> settings.setUnusedBindingAllowed(true))
                .bindMethods(filter);
    }

    private Optional<Row> find(String sql, String code) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("code", code)
                .map(ConstructorMapper.of(Row.class))
                .findOne());
    }

    private boolean write(String sql, String code, Editions editions) {
        return jdbi.withHandle(handle -> handle.createUpdate(sql)
                        .bind("code", code)
                        .bind("editions", Json.write(editions.inOrder()))
                        .execute())
                == 1;
    }
}
