package org.jixiao.indicator.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.indicator.filing.Api;
import org.jixiao.indicator.filing.AtOnce;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ConcurrentPlanTest {

    private static final int WRITERS = 50;

    private final Api api = Api.fresh("RACE");

    /** One of the writers submits the plan; who changes an indicator comes either before that or not at all. */
    @Test
    void what_is_submitted_is_what_was_acknowledged_before() throws Exception {
        api.define("B1").statusCode(201);

        List<Response> answers = AtOnce.all(
                WRITERS,
                number -> number == WRITERS / 2
                        ? api.clerk().body("{}").post(api.plan() + "/submission")
                        : api.clerk()
                                .body(Api.definition(String.valueOf(number + 10)))
                                .put(api.indicator("B1")));

        long changed = answers.stream()
                .filter(answer -> answer.statusCode() == 200 && answer.path("stage") == null)
                .count();
        long refused =
                answers.stream().filter(answer -> answer.statusCode() == 409).count();
        assertEquals(WRITERS - 1, changed + refused);
        api.clerk().get(api.indicator("B1")).then().header("ETag", "\"" + (changed + 1) + "\"");
        Instant submittedAt = Instant.parse(api.clerk().get(api.plan()).path("step.at"));
        List<String> changes = api.clerk().get(api.history("B1") + "?size=200").path("items.at");
        assertEquals(
                List.of(),
                changes.stream()
                        .filter(at -> Instant.parse(at).isAfter(submittedAt))
                        .toList());
    }
}
