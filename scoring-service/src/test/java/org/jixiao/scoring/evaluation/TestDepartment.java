package org.jixiao.scoring.evaluation;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.State;
import org.jixiao.scoring.card.Liujiaoting;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.stream.Json;

/** A department in a region of its own, so that no test's scheme judges another's. */
public record TestDepartment(String code, String region) {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    /** Nobody else can be assessed. */
    private static final Set<String> HEARD_OF = ConcurrentHashMap.newKeySet();

    private static final ObjectMapper JSON = new ObjectMapper();

    public static TestDepartment unique() {
        int number = NUMBER.incrementAndGet();
        return new TestDepartment("T-" + number, String.valueOf(900_000 + number));
    }

    public YearKey year() {
        return new YearKey(code, 2019);
    }

    public String schemeCode() {
        return "scheme-" + region;
    }

    /** The reference scheme, for this region. */
    public ObjectNode scheme() {
        try {
            ObjectNode scheme = (ObjectNode) JSON.readTree(Liujiaoting.schemeText());
            return scheme.put("code", schemeCode()).put("region", region);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void publishScheme() {
        publish(scheme());
    }

    /** Another than the reference scheme, for this region. */
    public void publish(ObjectNode scheme) {
        put("/schemes/" + schemeCode(), scheme.toString()).then().statusCode(201);
        finance()
                .post("/api/v1/schemes/" + schemeCode() + "/publication")
                .then()
                .statusCode(201);
    }

    /** A further version of its scheme. */
    public void publishNext(ObjectNode scheme) {
        put("/schemes/" + schemeCode(), scheme.toString()).then().statusCode(200);
        finance()
                .post("/api/v1/schemes/" + schemeCode() + "/publication")
                .then()
                .statusCode(201);
    }

    /** The reference scheme with a veto that an assessor finds, V1, which leaves 59 points. */
    public ObjectNode vetoingScheme() {
        ObjectNode scheme = scheme();
        ObjectNode ground = scheme.putArray("modifiers")
                .addObject()
                .put("kind", "veto")
                .putArray("grounds")
                .addObject();
        ground.put("code", "V1").put("name", "重大违纪违规").put("most", "59");
        ground.putObject("evidence").put("kind", "assessment");
        return scheme;
    }

    /** That ground for a veto is found, or denied. */
    public Response judgeVeto(String level) {
        return put(path("/assessments/V1"), "{\"level\": \"%s\", \"reason\": \"审计移送\"}".formatted(level));
    }

    /** All facts of the reference case, as other services would tell them. */
    public void publishFacts() {
        TestStream.publish(states(Set.of()));
    }

    public void assessAll() {
        Liujiaoting.ASSESSED.forEach((criterion, points) -> assess(criterion, points));
    }

    public Response assess(String criterion, String points) {
        return put(path("/assessments/" + criterion), "{\"points\": \"%s\", \"reason\": \"制度健全\"}".formatted(points));
    }

    /** Its profile comes, as the service that owns it tells it. */
    public void tellProfile(long revision) {
        TestStream.publish(States.department(code, region, revision));
    }

    /** It is called otherwise from now on. */
    public void tellName(long revision, String name) {
        TestStream.publish(States.called(code, region, revision, name));
    }

    /** It is in its region until a year, and in one without a scheme from then on. */
    public void moveAway(int firstYear, long revision) {
        TestStream.publish(States.moved(code, region, firstYear, "999999", revision));
    }

    /** It moves into a region without a scheme. */
    public void moveAway(long revision) {
        TestStream.publish(States.department(code, "999999", revision));
    }

    /** An indicator of the reference case is waived, as its second revision. */
    public void waive(String indicator) {
        IndicatorState state = indicator(indicator);
        TestStream.publish(States.next(state, state.measures(), States.waiver(), false));
    }

    /** An indicator of the reference case comes, with nothing waived. */
    public void tellIndicator(String indicator) {
        TestStream.publish(indicator(indicator));
    }

    /** One like an indicator of the reference case comes beside it, so that its category weighs more than it may. */
    public void tellAnotherLike(String indicator, String code) {
        ObjectNode other = Liujiaoting.indicators().stream()
                .filter(node -> node.get("code").asText().equals(indicator))
                .findFirst()
                .orElseThrow()
                .deepCopy();
        TestStream.publish(
                States.indicator(this.code, 1, other.put("code", code).put("number", 41), false));
    }

    private IndicatorState indicator(String indicator) {
        return indicators(Set.of()).stream()
                .filter(state -> state.code().equals(indicator))
                .findFirst()
                .orElseThrow();
    }

    /** All facts of the reference case as other services would tell them, with the named indicators waived. */
    List<State> states(Set<String> waived) {
        List<State> states = new ArrayList<>();
        states.add(States.department(code, region, 1));
        states.add(States.budget(code, 1, "97.08"));
        states.addAll(indicators(waived));
        return states;
    }

    List<IndicatorState> indicators(Set<String> waived) {
        return Liujiaoting.indicators().stream()
                .map(node -> States.indicator(
                        code, 1, node, waived.contains(node.get("code").asText())))
                .toList();
    }

    public ScorecardState awaitCard(Predicate<ScorecardState> condition) {
        return Awaitility.await("scorecard of " + code)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(this::cardOrNull, card -> card != null && condition.test(card));
    }

    public long versions() {
        return finance()
                .get("/api/v1" + path("/scorecard/versions"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("total");
    }

    public String path(String below) {
        return "/departments/" + code + "/years/2019" + below;
    }

    public Response put(String path, String body) {
        if (path.contains("/assessments/") && HEARD_OF.add(code)) {
            TestStream.publish(States.gone(code));
        }
        return finance().body(body).put("/api/v1" + path);
    }

    public RequestSpecification finance() {
        return as(Tokens.finance());
    }

    public RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).accept("*/*");
    }

    private ScorecardState cardOrNull() {
        Response answer = finance().get("/api/v1" + path("/scorecard"));
        return answer.statusCode() == 404 ? null : read(answer.asString());
    }

    private static ScorecardState read(String json) {
        try {
            JsonNode node = JSON.readTree(json);
            return Json.mapper().treeToValue(node, ScorecardState.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
