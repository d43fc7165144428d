package org.jixiao.indicator.filing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class MostIndicatorsTest {

    private static final String DEPARTMENT = "420104-MOST";

    private final Api api = new Api(DEPARTMENT);

    @Inject
    Jdbi jdbi;

    @Test
    void aYearHasFiveHundredAndNoneOfThemIsClosedToChangesThen() {
        // Given
        api.define("B1").statusCode(201);
        copies("B1", 498);
        api.define("B500").statusCode(201);

        // When
        var refused = api.define("B501");

        // Then
        refused.statusCode(422)
                .body("violations[0].field", equalTo("code"))
                .body("violations[0].message", containsString("500"));
        api.clerk().get(api.indicator("B501")).then().statusCode(404);
        api.clerk().body(Api.definition("9")).put(api.indicator("B1")).then().statusCode(200);
        new Api("420104-MOST2").define("B501").statusCode(201);
    }

    private void copies(String of, int count) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into indicator (department, fiscal_year, code, revision, removed, state)
                select department, fiscal_year, 'C' || n, 1, false, state
                from indicator, generate_series(1, ?) as n
                where department = ? and code = ?
                """, count, DEPARTMENT, of));
    }
}
