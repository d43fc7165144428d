package org.jixiao.budget.department;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 3 000 departments: a hundred heads with 29 units each. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class WholeDistrictTest {

    private static final Logger LOG = Logger.getLogger(WholeDistrictTest.class);

    private static final String PROFILE = """
            jsonb_build_object('name', '单位' || n, 'region', to_char(650000 + n %% 100, 'FM000000'),
                'nature', case when n %% 30 = 0 then '机关' else '事业单位' end,
                'subordinateUnits', '[]'::jsonb, 'offices', '[]'::jsonb,
                'functions', (select jsonb_agg('主要职能' || i) from generate_series(1, 20) as i),
                'parent', case when n %% 30 = 0 then null else 'WHOLE-' || to_char(n / 30 * 30, 'FM0000') end)
            """.replace("%%", "%");

    private final BudgetApi finance = BudgetApi.finance();

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void enterAll() {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    insert into department (code, revision, editions)
                    select 'WHOLE-' || to_char(n, 'FM0000'), 1,
                        jsonb_build_array(jsonb_build_object('firstYear', null, 'revision', 1, 'profile', %s))
                    from generate_series(0, 2999) as n order by n %% 30 <> 0
                    """.formatted(PROFILE));
            handle.execute("analyze department");
        });
    }

    @AfterEach
    void takeThemAway() {
        jdbi.useHandle(handle -> {
            handle.execute("delete from department where code like 'WHOLE-%' and parent is not null");
            handle.execute("delete from department where code like 'WHOLE-%'");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "name=单位, 3000",
        "name=单位1234, 1",
        "region=65, 3000",
        "region=650007, 30",
        "parent=WHOLE-0030, 29",
        "name=单位&nature=机关, 100"
    })
    void anyFilterIsAnsweredQuickly(String query, int total) {
        String page = "?size=200&" + query;
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            long start = System.nanoTime();
            finance.get(page).then().statusCode(200).body("total", equalTo(total));
            millis.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
        }

        Collections.sort(millis);
        LOG.infof("%s of 3000 departments, first page of 200: median %d ms", query, millis.get(10));
        assertTrue(millis.get(10) < 1_000, "median " + millis.get(10) + " ms");
    }

    @Test
    void whatPicksOutFewUsesAnIndex() {
        assertEquals("ix_department_parent", indexOf(new Filter(null, null, "WHOLE-0030", null)));
        assertEquals("ix_department_region", indexOf(new Filter(null, "650007", null, null)));
    }

    private String indexOf(Filter filter) {
        return jdbi
                .withHandle(handle -> handle.createQuery("explain select code from department " + filter.where())
                        .bindMethods(filter)
                        .mapTo(String.class)
                        .list())
                .stream()
                .filter(line -> line.contains("ix_department_"))
                .map(line -> line.replaceAll(".*(ix_department_\\w+).*", "$1"))
                .findFirst()
                .orElse("none");
    }
}
