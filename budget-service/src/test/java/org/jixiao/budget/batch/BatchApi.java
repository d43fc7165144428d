package org.jixiao.budget.batch;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.web.rows.RowFormat;

/** Sends batches, as finance, and asks for Chinese. */
final class BatchApi {

    static final String PAYMENTS = "/api/v1/payments:batch";
    static final String LINES = "/api/v1/lines:batch";
    static final String PAYMENT_HEADER = "department,year,line,voucher,date,amount,summary\n";
    static final String LINE_HEADER = "department,year,line,kind,name,projectName,fund,initial\n";

    /** REST-assured would add a charset of its own. */
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private static final BudgetApi FINANCE = BudgetApi.finance();

    private BatchApi() {}

    static RequestSpecification request(String type) {
        return FINANCE.request().config(AS_IT_IS).urlEncodingEnabled(false).contentType(type);
    }

    static Response send(String path, String type, byte[] body) {
        return request(type).body(body).post(path);
    }

    static Response send(String path, String type, String body) {
        return send(path, type, body.getBytes(StandardCharsets.UTF_8));
    }

    /** @param rows below {@link #PAYMENT_HEADER} */
    static Response payments(String rows) {
        return send(PAYMENTS, RowFormat.CSV_TYPE, PAYMENT_HEADER + rows);
    }

    /** @param rows below {@link #LINE_HEADER} */
    static Response lines(String rows) {
        return send(LINES, RowFormat.CSV_TYPE, LINE_HEADER + rows);
    }

    /** A department with two lines of 100 yuan in 2019, both of them basic expenditure. */
    static void budget(String department) {
        FINANCE.department(department);
        for (String line : new String[] {"2010301", "2010302"}) {
            FINANCE.put(department + "/years/2019/budget/lines/" + line, BudgetApi.line("BASIC", "行政运行", "100.00"))
                    .then()
                    .statusCode(201);
        }
    }
}
