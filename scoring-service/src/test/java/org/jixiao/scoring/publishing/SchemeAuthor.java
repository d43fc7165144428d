package org.jixiao.scoring.publishing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.jixiao.scoring.evaluation.TestDepartment;

/** Whoever writes and publishes the scheme of a region of its own. */
record SchemeAuthor(TestDepartment department) {

    private String code() {
        return department.schemeCode();
    }

    ValidatableResponse put(ObjectNode scheme) {
        return department.put("/schemes/" + code(), scheme.toString()).then();
    }

    Response publish() {
        return department.finance().post("/api/v1/schemes/" + code() + "/publication");
    }

    Response publish(String scheme, String request) {
        return department.finance().body(request).post("/api/v1/schemes/" + scheme + "/publication");
    }

    Response keyed(String key) {
        return department.finance().header("Idempotency-Key", key).post("/api/v1/schemes/" + code() + "/publication");
    }

    ValidatableResponse draft() {
        return department.finance().get("/api/v1/schemes/" + code()).then();
    }

    ValidatableResponse versions() {
        return department
                .finance()
                .get("/api/v1/schemes/" + code() + "/versions")
                .then();
    }

    ValidatableResponse version(int version) {
        return department
                .finance()
                .get("/api/v1/schemes/" + code() + "/versions/" + version)
                .then();
    }
}
