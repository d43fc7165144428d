package org.jixiao.budget.subjects;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.web.rows.RowFormat;

/** The classification over HTTP, in English, and tables to load into it. */
final class SubjectsApi {

    static final String YEAR = "/api/v1/subjects/{year}";
    static final String HEADER = "code,name,fund\n";

    /** REST-assured would add a charset of its own. */
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private SubjectsApi() {}

    static RequestSpecification as(String token) {
        return given().config(AS_IT_IS).auth().oauth2(token).header("Accept-Language", "en");
    }

    static RequestSpecification finance() {
        return as(Tokens.finance());
    }

    static ValidatableResponse load(int year, String csv) {
        return load(finance(), year, csv);
    }

    static ValidatableResponse load(RequestSpecification caller, int year, String csv) {
        return caller.contentType(RowFormat.CSV_TYPE)
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .put(YEAR, year)
                .then();
    }

    /** As many rows as a year's table has: classes 201 to 218, ten sections each, nine items each. */
    static List<List<String>> fullTable() {
        List<List<String>> rows = new ArrayList<>();
        for (int c = 201; c <= 218; c++) {
            rows.add(List.of("" + c, "类" + c, "GENERAL_PUBLIC"));
            for (int s = 10; s <= 19; s++) {
                rows.add(List.of("" + c + s, "款" + c + s, "GENERAL_PUBLIC"));
                for (int i = 1; i <= 9; i++) {
                    rows.add(List.of("" + c + s + "0" + i, "项，“" + i + "”", "GOVERNMENT_FUND"));
                }
            }
        }
        return rows;
    }

    static String csv(List<List<String>> rows) {
        return HEADER + rows.stream().map(row -> String.join(",", row)).collect(joining("\n"));
    }

    /** Codes as numbers, as Excel takes what one types. */
    static byte[] xlsx(List<List<String>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("科目");
            sheet.value(0, 0, "code");
            sheet.value(0, 1, "name");
            sheet.value(0, 2, "fund");
            for (int row = 0; row < rows.size(); row++) {
                sheet.value(row + 1, 0, Integer.parseInt(rows.get(row).get(0)));
                sheet.value(row + 1, 1, rows.get(row).get(1));
                sheet.value(row + 1, 2, rows.get(row).get(2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
