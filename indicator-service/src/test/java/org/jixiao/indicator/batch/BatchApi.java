package org.jixiao.indicator.batch;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.indicator.filing.Api;
import org.jixiao.web.rows.RowFormat;

/** Sends batches of actuals, as finance, and asks for Chinese. */
public final class BatchApi {

    static final String PATH = "/api/v1/actuals:batch";

    /** REST-assured would add a charset of its own. */
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private BatchApi() {}

    static RequestSpecification request(String type) {
        return Api.as(Tokens.finance())
                .config(AS_IT_IS)
                .urlEncodingEnabled(false)
                .contentType(type);
    }

    static Response send(String type, byte[] body) {
        return request(type).body(body).post(PATH);
    }

    static Response send(String type, String body) {
        return send(type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The first line names the columns. */
    static Response csv(String table) {
        return send(RowFormat.CSV_TYPE, table);
    }

    /** Rows of department, indicator and actual, of the measure and the year of {@link Api}. */
    public static Response actuals(String... rows) {
        StringBuilder table = new StringBuilder("department,indicator,actual,year,measure\n");
        for (String row : rows) {
            table.append(row).append(",2019,拆迁面积\n");
        }
        return csv(table.toString());
    }
}
