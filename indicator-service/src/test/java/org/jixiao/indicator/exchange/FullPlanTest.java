package org.jixiao.indicator.exchange;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.indicator.filing.Api;
import org.junit.jupiter.api.Test;

/** As many indicators as a year may have, of several measures each, as one workbook. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class FullPlanTest {

    private static final int INDICATORS = 500;
    private static final int MEASURES = 7;

    private final FormApi form = FormApi.fresh("FULL");
    private final Api api = form.api();

    @Inject
    Jdbi jdbi;

    @Test
    void theFormOfAFullPlanComesBack() {
        String measures = IntStream.rangeClosed(1, MEASURES)
                .mapToObj(
                        "{\"name\": \"第%d项\", \"comparison\": \"AT_LEAST\", \"unit\": \"个\", \"target\": \"1\"}"
                                ::formatted)
                .collect(Collectors.joining(", "));
        api.clerk()
                .body(Api.definition("1").replaceFirst("\"measures\": \\[.*]", "\"measures\": [" + measures + "]"))
                .put(api.indicator("B1"))
                .then()
                .statusCode(201)
                .body("measures.size()", equalTo(MEASURES));
        copies("B1", INDICATORS - 1);

        form.tryOut(form.form()).statusCode(200).body("faults", empty()).body("unchanged", equalTo(INDICATORS));
    }

    private void copies(String of, int count) {
        jdbi.useHandle(handle -> handle.execute("""
                insert into indicator (department, fiscal_year, code, revision, removed, state)
                select department, fiscal_year, 'C' || n, 1, false, jsonb_set(state, '{code}', to_jsonb('C' || n))
                from indicator, generate_series(1, ?) as n
                where department = ? and code = ?
                """, count, api.department(), of));
    }
}
