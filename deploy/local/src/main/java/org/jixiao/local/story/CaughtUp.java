package org.jixiao.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jixiao.local.sample.Answer;
import org.jixiao.local.sample.Api;
import org.jixiao.local.sample.ReferenceCase;
import org.jixiao.local.suite.Service;

/** Whether a scorecard was scored from the facts as the other services hold them now. */
public final class CaughtUp {

    private final Map<String, JsonNode> indicators = new HashMap<>();
    private final Map<String, JsonNode> metrics = new HashMap<>();

    private CaughtUp() {}

    /** @param token of somebody who may read all facts */
    public static CaughtUp withFacts(Api api, ReferenceCase reference, String token) {
        CaughtUp caughtUp = new CaughtUp();
        read(api, token, Service.INDICATOR, reference.year() + "/indicators")
                .forEach(indicator ->
                        caughtUp.indicators.put(indicator.path("code").asText(), indicator));
        read(api, token, Service.BUDGET, reference.year() + "/budget")
                .path("metrics")
                .forEach(metric -> caughtUp.metrics.put(metric.path("name").asText(), metric));
        return caughtUp;
    }

    public boolean holds(Scorecard scorecard) {
        return !scorecard.isProvisional()
                && scorecard.leaves().stream()
                        .map(leaf -> leaf.path("evidence"))
                        .allMatch(this::isCurrent);
    }

    private boolean isCurrent(JsonNode evidence) {
        JsonNode indicator = evidence.path("indicator");
        JsonNode metric = evidence.path("metric");
        return (!indicator.isObject()
                        || sameFacts(
                                indicator, indicators.get(indicator.path("code").asText())))
                && (!metric.isObject()
                        || metric.equals(metrics.get(metric.path("name").asText())));
    }

    private static boolean sameFacts(JsonNode scored, JsonNode now) {
        return now != null
                && scored.path("measures").equals(now.path("measures"))
                && scored.path("waiver").equals(now.path("waiver"));
    }

    private static JsonNode read(Api api, String token, Service service, String path) {
        Answer answer = api.get(service, path, token);
        if (!answer.isSuccess()) {
            throw new IllegalStateException(path + " answers " + answer.status() + " " + answer.text());
        }
        return answer.json();
    }
}
