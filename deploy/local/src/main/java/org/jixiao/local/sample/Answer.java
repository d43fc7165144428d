package org.jixiao.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/**
 * What a service answered.
 *
 * @param nanos {@link System#nanoTime()} when the answer was there
 */
public record Answer(int status, HttpHeaders headers, byte[] bytes, long nanos) {

    Answer(HttpResponse<byte[]> response) {
        this(response.statusCode(), response.headers(), response.body(), System.nanoTime());
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    public JsonNode json() {
        return Api.read(bytes);
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
