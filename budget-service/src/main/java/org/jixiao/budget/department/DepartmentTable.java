package org.jixiao.budget.department;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.stream.Json;
import org.jixiao.web.Page.Window;

/** Rows of {@code department}: revision and profile. */
@ApplicationScoped
class DepartmentTable {

    private final Jdbi jdbi;

    @Inject
    DepartmentTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** As stored; the profile is JSON. */
    public record Row(String code, long revision, String profile) {

        DepartmentProfile read() {
            return Json.read(profile, DepartmentProfile.class);
        }
    }

    Optional<Row> find(String code) {
        return find("select code, revision, profile from department where code = :code", code);
    }

    /** Waits for whoever else is writing this department. */
    Optional<Row> lock(String code) {
        return find("select code, revision, profile from department where code = :code for update", code);
    }

    List<Row> page(Window window) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select code, revision, profile from department order by code
                        limit :size offset :offset
                        """)
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

    long count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from department")
                .mapTo(Long.class)
                .one());
    }

    /** False where somebody else brought the department in meanwhile. */
    boolean insert(String code, DepartmentProfile profile) {
        return write("""
                insert into department (code, revision, profile) values (:code, 1, cast(:profile as jsonb))
                on conflict on constraint pk_department do nothing
                """, code, profile);
    }

    boolean update(String code, DepartmentProfile profile) {
        return write("""
                update department set revision = revision + 1, profile = cast(:profile as jsonb) where code = :code
                """, code, profile);
    }

    private Optional<Row> find(String sql, String code) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("code", code)
                .map(ConstructorMapper.of(Row.class))
                .findOne());
    }

    private boolean write(String sql, String code, DepartmentProfile profile) {
        return jdbi.withHandle(handle -> handle.createUpdate(sql)
                        .bind("code", code)
                        .bind("profile", Json.write(profile))
                        .execute())
                == 1;
    }
}
