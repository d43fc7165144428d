package org.jixiao.indicator.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.indicator.batch.BatchApi;
import org.jixiao.indicator.filing.Api;
import org.jixiao.indicator.filing.AtOnce;
import org.jixiao.web.rows.RowFormat;
import org.junit.jupiter.api.Test;

/** A department's own table and the batches of the bureau, into the same indicators at the same time. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class UploadsAndBatchesAtOnceTest {

    private static final int WRITERS = 50;

    private final FormApi form = FormApi.fresh("BOTH");
    private final Api api = form.api();

    /** Batches bring figures, in the order of the codes; uploads but reasons, in the opposite one, and without revisions. */
    @Test
    void neitherWaitsForEverAndAnUploadTakesNoFigureBack() throws Exception {
        api.promise("B1", "B2");
        api.report("B1", "0").statusCode(200);
        api.report("B2", "0").statusCode(200);

        List<Response> answers = AtOnce.all(WRITERS, number -> number % 2 == 0 ? batch(number) : upload("原因" + number));

        assertEquals(Set.of(200), answers.stream().map(Response::statusCode).collect(Collectors.toSet()));
        assertUploadsKeptTheFigures("B1");
        assertUploadsKeptTheFigures("B2");
    }

    private Response batch(int number) {
        return BatchApi.actuals(api.department() + ",B1," + number + ".5", api.department() + ",B2," + number + ".5");
    }

    private Response upload(String reason) {
        String table = "指标代码,指标名称,偏差原因\nB2,一职教东片征收," + reason + "\nB1,一职教东片征收," + reason + "\n";
        return form.send(RowFormat.CSV_TYPE, table.getBytes(StandardCharsets.UTF_8), false)
                .extract()
                .response();
    }

    private void assertUploadsKeptTheFigures(String code) {
        JsonPath history = api.clerk().get(api.history(code) + "?size=200").jsonPath();
        assertEquals(WRITERS + 2, history.getInt("items.revision.max()"), "a revision of each writer");
        List<String> actuals = history.getList("items.collect { it.state.measures[0].actual }", String.class);
        List<String> reasons = history.getList("items.collect { it.state.report?.deviationReason }", String.class);
        for (int i = 1; i < actuals.size(); i++) {
            boolean uploaded = !Objects.equals(reasons.get(i - 1), reasons.get(i));
            boolean sameFigure = Objects.equals(actuals.get(i - 1), actuals.get(i));
            assertTrue(!uploaded || sameFigure, code + ", revision " + (i + 1) + ": an upload took a figure back");
        }
    }
}
