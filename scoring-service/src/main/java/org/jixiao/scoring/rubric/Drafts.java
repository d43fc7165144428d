package org.jixiao.scoring.rubric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.scoring.json.SchemeJson;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.web.Page.Window;

/** Table {@code scheme_draft}. */
@ApplicationScoped
public class Drafts {

    private static final RowMapper<Draft> DRAFT = (row, context) ->
            new Draft(row.getString("code"), row.getLong("revision"), SchemeJson.read(row.getString("scheme")));

    private final Jdbi jdbi;

    @Inject
    public Drafts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Draft> find(String code) {
        return find("select code, revision, scheme from scheme_draft where code = :code", code);
    }

    /** Waits for whoever else is writing this scheme. */
    public Optional<Draft> lock(String code) {
        return find("select code, revision, scheme from scheme_draft where code = :code for update", code);
    }

    /** False where somebody else began this scheme meanwhile. */
    public boolean insert(Scheme scheme) {
        return write("""
                insert into scheme_draft (code, revision, scheme) values (:code, 1, cast(:scheme as jsonb))
                on conflict on constraint pk_scheme_draft do nothing
                """, scheme);
    }

    public boolean update(Scheme scheme) {
        return write("""
                update scheme_draft set revision = revision + 1, scheme = cast(:scheme as jsonb) where code = :code
                """, scheme);
    }

    /** In order of their codes. */
    public List<SchemeSummary> page(Window window) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select code, name, "fiscalYear" as fiscal_year, region, revision,
                               (select max(version) from scheme_version published where published.code = draft.code) as version
                        from scheme_draft draft,
                             jsonb_to_record(scheme) as written (name text, "fiscalYear" int, region text)
                        order by code limit :size offset :offset
                        """)
                .bind("size", window.size())
                .bind("offset", window.offset())
                .map(ConstructorMapper.of(SchemeSummary.class))
                .list());
    }

    public long count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from scheme_draft")
                .mapTo(Long.class)
                .one());
    }

    /** Of all drafts together: it grows with every change. */
    public long revisions() {
        return jdbi.withHandle(handle -> handle.createQuery("select coalesce(sum(revision), 0) from scheme_draft")
                .mapTo(Long.class)
                .one());
    }

    private Optional<Draft> find(String sql, String code) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).bind("code", code).map(DRAFT).findOne());
    }

    private boolean write(String sql, Scheme scheme) {
        return jdbi.withHandle(handle -> handle.createUpdate(sql)
                        .bind("code", scheme.code())
                        .bind("scheme", SchemeJson.write(scheme))
                        .execute())
                == 1;
    }
}
