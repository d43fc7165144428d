package org.jixiao.indicator.exchange;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jixiao.embedded.testing.Book;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.indicator.filing.Api;
import org.jixiao.web.rows.RowFormat;

/** Takes the form of a department's year, and sends it back. */
record FormApi(Api api) {

    /** REST-assured would add a charset of its own. */
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    static FormApi fresh(String name) {
        return new FormApi(Api.fresh(name));
    }

    byte[] download(String extension) {
        return clerk().get(api.year() + "/plan." + extension)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    Book form() {
        return Book.open(download("xlsx"));
    }

    ValidatableResponse enter(Book book) {
        return enter(book.bytes());
    }

    ValidatableResponse enter(byte[] book) {
        return send(RowFormat.XLSX_TYPE, book, false);
    }

    ValidatableResponse tryOut(Book book) {
        return tryOut(book.bytes());
    }

    ValidatableResponse tryOut(byte[] book) {
        return send(RowFormat.XLSX_TYPE, book, true);
    }

    ValidatableResponse send(String type, byte[] file, boolean dryRun) {
        return clerk().contentType(type)
                .queryParam("dryRun", dryRun)
                .body(file)
                .post(api.year() + "/plan:batch")
                .then();
    }

    RequestSpecification clerk() {
        return given().config(AS_IT_IS).auth().oauth2(Tokens.clerk(api.department()));
    }
}
