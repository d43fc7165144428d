package org.jixiao.web.rows;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import org.jixiao.embedded.testing.Tokens;

/** Sends a file of rows to the example. */
final class RowsApi {

    /** REST-assured would add a charset of its own. */
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private RowsApi() {}

    static ValidatableResponse send(String type, byte[] file) {
        return given().config(AS_IT_IS)
                .auth()
                .oauth2(Tokens.finance())
                .header("Accept-Language", "en")
                .contentType(type)
                .body(file)
                .post("/api/v1/rows")
                .then();
    }
}
