package org.jixiao.local.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Function;
import org.jixiao.local.suite.Service;
import org.jspecify.annotations.Nullable;

/** The public HTTP APIs of the four services, as any program outside sees them. */
public final class Api {

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Function<Service, URI> roots;

    /** @param roots where each service listens, e.g. {@code http://localhost:8081} */
    public Api(Function<Service, URI> roots) {
        this.roots = roots;
    }

    public Answer get(Service service, String path, @Nullable String token) {
        return send(service, "GET", path, token, null);
    }

    public Answer put(Service service, String path, @Nullable String token, Object body, String... headers) {
        return send(service, "PUT", path, token, body, headers);
    }

    public Answer post(Service service, String path, @Nullable String token, Object body, String... headers) {
        return send(service, "POST", path, token, body, headers);
    }

    /** Posts a file as it is. */
    public Answer upload(Service service, String path, @Nullable String token, String contentType, byte[] file) {
        return send(service, "POST", path, token, contentType, BodyPublishers.ofByteArray(file));
    }

    /**
     * @param path below the root, e.g. {@code /api/v1/departments}
     * @param token absent for nobody
     * @param headers names and values in turn
     * @throws UncheckedIOException where no answer came
     */
    public Answer send(
            Service service,
            String method,
            String path,
            @Nullable String token,
            @Nullable Object body,
            String... headers) {
        return body == null
                ? send(service, method, path, token, null, BodyPublishers.noBody(), headers)
                : send(service, method, path, token, "application/json", BodyPublishers.ofString(write(body)), headers);
    }

    private Answer send(
            Service service,
            String method,
            String path,
            @Nullable String token,
            @Nullable String contentType,
            BodyPublisher body,
            String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            roots.apply(service).resolve(path))
                    .timeout(Duration.ofSeconds(30))
                    .method(method, body);
            if (contentType != null) {
                request.header("Content-Type", contentType);
            }
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            if (headers.length > 0) {
                request.headers(headers);
            }
            return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + " at " + service.module() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at " + method + " " + path, e);
        }
    }

    private static String write(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
