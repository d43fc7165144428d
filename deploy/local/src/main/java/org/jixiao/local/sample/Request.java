package org.jixiao.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import org.jixiao.local.suite.Service;
import org.jspecify.annotations.Nullable;

/**
 * One request of the reference case.
 *
 * @param role who sends it
 * @param idempotencyKey makes a POST harmless to repeat; absent for PUT
 */
public record Request(
        Service service,
        String method,
        String path,
        String role,
        JsonNode body,
        @Nullable String idempotencyKey) {

    static Request put(Service service, String path, String role, JsonNode body) {
        return new Request(service, "PUT", path, role, body, null);
    }

    static Request post(Service service, String path, String role, JsonNode body) {
        return new Request(service, "POST", path, role, body, "sample:" + path);
    }
}
