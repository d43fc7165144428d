package org.jixiao.budget.department;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jixiao.budget.department.DepartmentTable.Row;
import org.jixiao.embedded.EmbeddedPostgres;
import org.jixiao.embedded.testing.Infrastructure;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What departments said before there were editions holds for all years. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class DepartmentMigrationTest {

    private static final String DATABASE = "budget_before_editions";

    private Jdbi jdbi;

    @BeforeEach
    void theOldSchemaWithItsRows() {
        EmbeddedPostgres postgres = Infrastructure.postgres();
        postgres.dropDatabase(DATABASE);
        postgres.createDatabase(DATABASE);
        jdbi = Jdbi.create(postgres.jdbcUrl(DATABASE), EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
        flyway().target("1").load().migrate();
        jdbi.useHandle(handle -> handle.execute("""
                insert into department (code, revision, profile) values
                ('420104-LJT', 7, '{"name": "六角亭街办事处", "region": "420104", "unifiedSocialCreditCode": "114201040108836360",
                  "nature": "机关", "address": null, "head": "王凯", "asOf": "2019-12-31", "subordinateUnits": ["服务站"],
                  "offices": [], "headcount": {"authorisedAdministrative": 29, "authorisedInstitution": 13,
                  "servingAdministrative": 29, "servingInstitution": 9, "leaveAdministrative": 2,
                  "retiredAdministrative": 37, "retiredInstitution": 5}, "functions": ["加强基层党建"]}'),
                ('420104-COPY', 1, '{"name": "抄错代码", "region": "420105", "unifiedSocialCreditCode": "114201040108836360",
                  "nature": null, "address": null, "head": null, "asOf": null, "subordinateUnits": [], "offices": [],
                  "headcount": null, "functions": []}'),
                ('420104-NONE', 2, '{"name": "无代码", "region": "420106", "subordinateUnits": [], "offices": [],
                  "functions": []}');
                insert into budget (department, fiscal_year, revision) values ('420104-LJT', 2019, 0);
                """));
    }

    @Test
    void profilesRevisionsAndWhoHasACreditCodeSurvive() {
        // When
        flyway().load().migrate();

        // Then
        Row row = row("420104-LJT");
        assertEquals(7, row.state().revision());
        assertEquals(37, row.state().headcount().retiredAdministrative());
        assertEquals(List.of("服务站"), row.state().subordinateUnits());
        assertEquals(row.state(), row.state().in(2007).orElseThrow());
        assertEquals(Set.of("114201040108836360"), row("420104-COPY").read().creditCodes());
        assertEquals(
                List.of("420104-COPY 抄错代码 420105 null", "420104-LJT 六角亭街办事处 420104 机关", "420104-NONE 无代码 420106 null"),
                texts(
                        "select code || ' ' || name || ' ' || region || ' ' || coalesce(nature, 'null') from department order by code"));
        assertEquals(
                List.of("114201040108836360 420104-COPY"),
                texts("select credit_code || ' ' || department from department_credit_code"));
        assertEquals(List.of("420104-LJT"), texts("select department from budget"));
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(
                        Infrastructure.postgres().jdbcUrl(DATABASE), EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD)
                .locations("classpath:db/stream", "classpath:db/web", "classpath:db/migration")
                .outOfOrder(true);
    }

    private Row row(String code) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select code, revision, editions from department where code = :code")
                        .bind("code", code)
                        .map(ConstructorMapper.of(Row.class))
                        .one());
    }

    private List<String> texts(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
