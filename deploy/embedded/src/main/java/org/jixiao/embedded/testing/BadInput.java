package org.jixiao.embedded.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * A request that a service's contract excludes.
 *
 * @param body absent where the fault is in the address
 * @param field that must be named as wrong; empty for the body as a whole
 */
public record BadInput(String method, URI address, @Nullable String body, String field) {

    /** @throws AssertionError unless the finance bureau's request is refused with 400, naming the field */
    public void isRefused() {
        HttpResponse<String> answer = Visit.send(HttpRequest.newBuilder(address)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + Tokens.finance()));
        String type = answer.headers().firstValue("Content-Type").orElse("none");
        if (answer.statusCode() != 400 || !type.startsWith("application/problem+json") || !names(answer.body())) {
            throw new AssertionError(
                    this + " is not refused by name, but " + answer.statusCode() + " " + type + " " + answer.body());
        }
    }

    private boolean names(String problem) {
        for (JsonNode violation : json(problem).path("violations")) {
            if (violation.path("field").asText().equals(field)) {
                return !violation.path("message").asText().isBlank();
            }
        }
        return false;
    }

    private static JsonNode json(String problem) {
        try {
            return new ObjectMapper().readTree(problem);
        } catch (JsonProcessingException e) {
            throw new AssertionError(problem, e);
        }
    }

    @Override
    public String toString() {
        String sent = body == null || body.length() <= 100 ? body : body.substring(0, 100) + "…";
        return field + ": " + method + " " + address.getRawPath()
                + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()) + (sent == null ? "" : " " + sent);
    }
}
