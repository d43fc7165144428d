package org.jixiao.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** What the current request asks for, e.g. {@code POST /api/v1/departments/420104-LJT/...}. */
@RequestScoped
public class RequestLine {

    private final CurrentVertxRequest current;

    @Inject
    public RequestLine(CurrentVertxRequest current) {
        this.current = current;
    }

    public String methodAndPath() {
        HttpServerRequest request = current.getCurrent().request();
        return request.method().name() + " " + request.path();
    }
}
