package org.jixiao.indicator.filing;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

/** A POST may be sent again under its Idempotency-Key. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class RepetitionTest {

    /** Defined, submitted and approved. */
    private static final int PROMISED = 3;

    private final Api api = Api.fresh("IDM");

    @Test
    void aRequestForAWaiverSentAgainIsAnsweredAgainAndMadeOnce() {
        api.promise("B1");
        Response first = request("request-1", Api.WAIVER_REQUEST);
        Response again = request("request-1", Api.WAIVER_REQUEST);

        assertEquals(201, first.statusCode());
        assertEquals(201, again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.header("ETag"), again.header("ETag"));
        request("request-2", Api.WAIVER_REQUEST).then().statusCode(409);
        request("request-1", "{\"reason\": \"另一个理由\"}").then().statusCode(422);
        api.clerk().get(api.history("B1")).then().body("total", equalTo(PROMISED + 1));
    }

    private Response request(String key, String body) {
        return api.clerk().header("Idempotency-Key", key).body(body).post(api.waiver("B1"));
    }

    @Test
    void aDecisionSentAgainIsAnsweredAgainAndMadeOnce() {
        api.promise("B2");
        api.requestWaiver("B2");
        Response first = decide("decision-1", Api.REJECTION);
        Response again = decide("decision-1", Api.REJECTION);

        assertEquals(200, first.statusCode());
        assertEquals(200, again.statusCode());
        assertEquals(first.asString(), again.asString());
        decide("decision-1", Api.APPROVAL).then().statusCode(422);
        api.clerk().get(api.history("B2")).then().body("total", equalTo(PROMISED + 2));
    }

    private Response decide(String key, String body) {
        return api.finance().header("Idempotency-Key", key).body(body).post(api.decision("B2"));
    }

    @Test
    void theSameDecisionSentByManyAtOnceIsMadeOnce() throws Exception {
        api.promise("B3");
        api.report("B3", "2.83");
        api.requestWaiver("B3");

        List<Response> answers = AtOnce.all(
                50,
                number -> api.finance()
                        .header("Idempotency-Key", "at-once")
                        .body(Api.APPROVAL)
                        .post(api.decision("B3")));

        assertEquals(
                Set.of(answers.get(0).asString()),
                answers.stream().map(Response::asString).collect(Collectors.toSet()));
        assertEquals(Set.of(200), answers.stream().map(Response::statusCode).collect(Collectors.toSet()));
        api.clerk().get(api.history("B3")).then().body("total", equalTo(PROMISED + 3));
    }
}
