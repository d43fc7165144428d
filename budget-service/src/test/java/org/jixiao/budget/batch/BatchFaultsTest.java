package org.jixiao.budget.batch;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.jixiao.budget.batch.BatchApi.LINES;
import static org.jixiao.budget.batch.BatchApi.PAYMENTS;
import static org.jixiao.budget.batch.BatchApi.PAYMENT_HEADER;
import static org.jixiao.budget.batch.BatchApi.budget;
import static org.jixiao.budget.batch.BatchApi.lines;
import static org.jixiao.budget.batch.BatchApi.payments;
import static org.jixiao.budget.batch.BatchApi.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.web.rows.RowFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One answer names all that is wrong, and nothing is entered. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class BatchFaultsTest {

    private final BudgetApi finance = BudgetApi.finance();

    @TestHTTPResource("/")
    URI base;

    @Test
    void one_answer_names_everything_that_is_wrong_with_payments() {
        budget("FAULTS-1");
        budget("FAULTS-1C");
        payments("FAULTS-1,2019,2010301,OLD,2019-01-05,1,\nFAULTS-1C,2019,2010301,OLD,2019-01-05,1,\n")
                .then()
                .statusCode(200);
        close("FAULTS-1C", "1");

        payments("""
                FAULTS-1,2019,2010301,V0,2019-01-05,1,
                FAULTS-1,2019,2010301,V1,2019-13-05,x,
                FAULTS-1,19,201,V 2,2019-01-05,0,
                ,2019,2010301,V3,2018-01-05,1.001,
                FAULTS-1,2019,2010301,V4,2019-01-05,1,,too many
                FAULTS-X,2019,2010301,V5,2018-01-05,1,
                FAULTS-X,2019,2010399,V6,2019-01-05,many,
                FAULTS-1,2019,2010399,V7,2018-01-05,1,
                FAULTS-1,2019,2010399,V8,2018-01-05,many,
                FAULTS-1,2019,2010301,OLD,2019-01-05,2,
                FAULTS-1,2019,2010301,V0,2019-01-05,2,
                FAULTS-1,2019,2010301,V0,2019-01-05,1.00,
                FAULTS-1C,2019,2010301,OLD,2019-01-05,1,
                FAULTS-1C,2019,2010399,V13,2019-01-05,1,
                FAULTS-1C,2019,2010301,V14,2019-01-05,,
                FAULTS-1,2019,2010302,V15,2019-01-05,60,
                FAULTS-1,2019,2010302,V16,2019-01-05,60,
                """)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(
                        "violations.field",
                        equalTo(List.of(
                                "[1].date",
                                "[1].amount",
                                "[2].amount",
                                "[2].line",
                                "[2].voucher",
                                "[2].year",
                                "[3].amount",
                                "[3].department",
                                "[3].date",
                                "[4]",
                                "[5].department",
                                "[5].date",
                                "[6].amount",
                                "[6].department",
                                "[7].date",
                                "[7].line",
                                "[8].amount",
                                "[8].date",
                                "[8].line",
                                "[9].voucher",
                                "[10].voucher",
                                "[13].year",
                                "[13].line",
                                "[14].amount",
                                "[14].year",
                                "[16].amount")))
                .body("violations[0].message", containsString("第 3 行"))
                .body("violations[19].message", not(containsString("见 [")))
                .body("violations[20].message", containsString("见 [0]"))
                .body("violations[21].message", containsString("FAULTS-1C/2019"))
                .body("violations[25].message", containsString("超支"));

        finance.get("FAULTS-1/years/2019/budget")
                .then()
                .body("sums.total.executed", equalTo("1.00"))
                .body("revision", equalTo(3));
    }

    @Test
    void one_mistyped_amount_hides_nothing_that_stands_behind_it() {
        budget("FAULTS-9");
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            String amount = i == 9 ? "999999999" : "0.01";
            rows.append("FAULTS-9,2019,2010301,V%d,2019-01-05,%s,%n".formatted(i, amount));
        }
        rows.append("FAULTS-9X,2019,2010301,V,2019-01-05,1,\n");

        payments(rows.toString())
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("[9].amount", "[1200].department")))
                .body("violations[0].message", containsString("本批该科目 1200 笔，合计 1000000010.99 元，最大一笔 999999999.00 元"));
    }

    @Test
    void one_answer_names_everything_that_is_wrong_with_lines() {
        budget("FAULTS-2");
        budget("FAULTS-2C");
        payments("FAULTS-2,2019,2010301,V,2019-01-05,60,\n").then().statusCode(200);
        close("FAULTS-2C", "0");

        lines("""
                FAULTS-2,2019,2010302,BASIC,事务,,,1
                FAULTS-2,2019,2010301,OTHER,,,,-1
                FAULTS-2,2019,2010377,BASIC,不在分类中,,,many
                FAULTS-2,2019,2087777-A1,BASIC,不在分类中,,,1
                FAULTS-X,2019,2010377,PROJECT,事务,没有项目代码,,1
                FAULTS-2,2019,2010302,BASIC,事务,,,2
                FAULTS-2C,2019,2010301,BASIC,行政运行,,,1
                FAULTS-2C,2019,2010377,BASIC,不在分类中,,,1.001
                FAULTS-2,2019,2010301,BASIC,行政运行,,,59.99
                """)
                .then()
                .statusCode(400)
                .body(
                        "violations.field",
                        equalTo(List.of(
                                "[1].kind",
                                "[1].initial",
                                "[1].name",
                                "[2].initial",
                                "[2].line",
                                "[3].line",
                                "[3].kind",
                                "[3].projectName",
                                "[4].line",
                                "[4].department",
                                "[4].projectName",
                                "[5].line",
                                "[6].year",
                                "[7].initial",
                                "[7].line",
                                "[7].year",
                                "[8].initial")))
                .body("violations[4].message", containsString("20103 政府办公厅（室）及相关机构事务"))
                .body("violations[5].message", containsString("208 社会保障和就业支出"))
                .body("violations[11].message", containsString("见 [0]"));

        finance.get("FAULTS-2/years/2019/budget").then().body("sums.total.initial", equalTo("200.00"));
    }

    @Test
    void rules_alone_are_told_with_422() {
        budget("FAULTS-3");
        payments("""
                FAULTS-3,2019,2010301,V1,2019-01-05,60,
                FAULTS-3,2019,2010301,V2,2018-01-05,1,
                FAULTS-3,2019,2010301,V1,2019-01-05,61,
                FAULTS-3,2019,2010301,V3,2019-01-05,60,
                FAULTS-3,2019,2010302,V4,2019-01-05,-1,
                FAULTS-3,2019,2010399,V5,2019-01-05,1,
                FAULTS-3X,2019,2010301,V6,2019-01-05,1,
                """)
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        equalTo(List.of(
                                "[1].date", "[2].voucher", "[3].amount", "[4].amount", "[5].line", "[6].department")));
        finance.get("FAULTS-3/years/2019/budget")
                .then()
                .body("sums.total.executed", equalTo("0.00"))
                .body("revision", equalTo(2));
    }

    @Test
    void closed_accounts_take_nothing_new_but_know_what_they_have() {
        budget("FAULTS-4");
        String known = "FAULTS-4,2019,2010301,V1,2019-01-05,1,\n";
        payments(known).then().statusCode(200);
        close("FAULTS-4", "1");

        payments(known).then().statusCode(200).body("repeated", equalTo(1));
        payments(known + "FAULTS-4,2019,2010301,V2,2019-01-05,1,\n")
                .then()
                .statusCode(409)
                .body("violations.field", equalTo(List.of("[1].year")))
                .body("violations[0].message", containsString("FAULTS-4/2019"));
        String line = "FAULTS-4,2019,2010302,BASIC,行政运行,,,100\n";
        lines(line).then().statusCode(200).body("repeated", equalTo(1));
        lines(line + "FAULTS-4,2019,2010301,BASIC,行政运行,,,99\n")
                .then()
                .statusCode(409)
                .body("violations.field", equalTo(List.of("[1].year")));
    }

    @Test
    void the_same_voucher_within_a_batch_counts_once() {
        budget("FAULTS-5");
        payments("FAULTS-5,2019,2010301,V1,2019-01-05,1,工资\nFAULTS-5,2019,2010301,V1,2019-01-05,1.00, 工资　\n")
                .then()
                .statusCode(200)
                .body("entered", equalTo(1))
                .body("repeated", equalTo(1));
        finance.get("FAULTS-5/years/2019/budget").then().body("sums.total.executed", equalTo("1.00"));
    }

    static Stream<Arguments> tables() {
        String row = "FAULTS,2019,2010301,V1,2019-01-05,1,\n";
        return Stream.of(
                arguments("", "", "应有表头"),
                arguments("\uFEFF", "", "应有表头"),
                arguments(PAYMENT_HEADER, "", "没有数据行"),
                arguments(PAYMENT_HEADER + "\n\n", "", "没有数据行"),
                arguments("department,year,line,voucher,date,sum\n" + row, "sum", "未知列"),
                arguments("department,year,line,voucher,date,sum\n" + row, "amount", "缺少此列"),
                arguments("department,year,line,voucher,date\n" + row, "amount", "缺少此列"),
                arguments("department;year;line;voucher;date;amount\n", "", "分号"),
                arguments(PAYMENT_HEADER.replace("summary", "amount") + row, "amount", "列重复"),
                arguments(row, "FAULTS", "未知列"),
                arguments(PAYMENT_HEADER + "FAULTS,2019,2010301,\"V1,2019-01-05,1,\n", "", "引号"),
                arguments(PAYMENT_HEADER + "FAULTS,2019,2010301,\"V\"1,2019-01-05,1,\n", "", "引号"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void what_is_no_table_of_payments_is_refused(String csv, String field, String reason) {
        send(PAYMENTS, RowFormat.CSV_TYPE, csv)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(violation(field), containsString(reason));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            application/json     |     | 数组               |
            application/json     |     | 数组               | {}
            application/json     |     | 没有数据行         | []
            application/json     |     | 之后               | [] []
            application/json     | [0] | 对象               | [1]
            application/json     | [0] | 对象               | [null]
            application/json     | [0] | 对象               | [[]]
            application/json     |     | 不是合法的 JSON    | [{"department": "FAULTS"
            application/json     |     | 不是合法的 JSON    | [{"department": "FAULTS"}, }]
            application/json     |     | 不是合法的 JSON    | x
            application/x-ndjson |     | 没有数据行         |
            application/x-ndjson | [0] | 之后               | {"department": "FAULTS"} {}
            application/x-ndjson | [0] | 不是合法的 JSON    | nonsense
            application/x-ndjson | [0] | 对象               | [{"department": "FAULTS"}]
            """)
    void what_is_no_json_of_payments_is_refused(String type, String field, String reason, String body) {
        send(PAYMENTS, type, body == null ? "" : body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(violation(field == null ? "" : field), containsString(reason));
    }

    /** The first violation whose field begins so. */
    private static String violation(String field) {
        return "violations.find { it.field.startsWith('%s') }.message".formatted(field);
    }

    static Stream<Arguments> cells() {
        return Stream.of(
                arguments("department", "A B", 400),
                arguments("department", "", 400),
                arguments("year", "2019.0", 400),
                arguments("year", "2e3", 400),
                arguments("year", "1999", 400),
                arguments("year", "99999999999", 400),
                arguments("line", "201", 400),
                arguments("line", "2010301-", 400),
                arguments("voucher", "V 1", 400),
                arguments("voucher", "V".repeat(65), 400),
                arguments("voucher", "V\u0007", 400),
                arguments("date", "2019-02-30", 400),
                arguments("date", "2019/01/05", 400),
                arguments("date", "20190105", 400),
                arguments("date", "2019-01-05T00:00:00", 400),
                arguments("date", "2018-12-31", 422),
                arguments("date", "2020-01-01", 422),
                arguments("date", "+12019-01-01", 400),
                arguments("amount", "0", 400),
                arguments("amount", "0.00", 400),
                arguments("amount", "1.001", 400),
                arguments("amount", "1e-3", 400),
                arguments("amount", "1e13", 400),
                arguments("amount", "1e400000", 400),
                arguments("amount", "NaN", 400),
                arguments("amount", "\"1,000.00\"", 422),
                arguments("amount", "\"1,00.00\"", 400),
                arguments("amount", "1.5e1", 400),
                arguments("amount", "1E1", 400),
                arguments("summary", "x".repeat(201), 400));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cells")
    void a_bad_cell_is_named_with_its_line(String field, String value, int status) {
        String department = "FAULTS-6-" + Math.abs((field + value).hashCode());
        budget(department);
        List<String> fields = List.of("department", "year", "line", "voucher", "date", "amount", "summary");
        String[] row = {department, "2019", "2010301", "V1", "2019-01-05", "1", ""};
        row[fields.indexOf(field)] = value;
        var answer = payments(String.join(",", row) + "\n").then().statusCode(status);
        if (status != 200) {
            answer.body("violations.field", equalTo(List.of("[0]." + field)))
                    .body("violations[0].message", containsString("第 2 行"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            department | 1
            department | ["FAULTS"]
            year       | "2019"
            year       | 2019.0
            year       | null
            line       | 2010301
            voucher    | {"number": "V1"}
            date       | 17901
            date       | [2019, 1, 5]
            amount     | []
            amount     | {"yuan": 1}
            amount     | true
            amount     | 1.001
            summary    | 1
            """)
    void a_bad_value_is_named(String field, String value) {
        budget("FAULTS-7-" + Math.abs((field + value).hashCode()));
        String row = """
                {"department": "FAULTS-7-%d", "year": 2019, "line": "2010301", "voucher": "V1", "date": "2019-01-05", "amount": "1", "summary": "s"}""".formatted(Math.abs((field + value).hashCode()));
        String bad = row.replaceFirst("\"" + field + "\": [^,}]*", "\"" + field + "\": " + value);
        send(PAYMENTS, RowFormat.JSON_TYPE, "[" + bad + "]")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("[0]." + field)));
        send(PAYMENTS, RowFormat.NDJSON_TYPE, "\n" + bad)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("[0]." + field)))
                .body("violations[0].message", containsString("第 2 行"));
    }

    @Test
    void text_that_is_not_utf8_is_refused() {
        byte[] gbk = (PAYMENT_HEADER + "FAULTS,2019,2010301,V1,2019-01-05,1,工资\n").getBytes(Charset.forName("GBK"));
        send(PAYMENTS, RowFormat.CSV_TYPE, gbk)
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("UTF-8"));
        send(PAYMENTS, "application/json; charset=GBK", gbk)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PAYMENTS, LINES})
    void no_other_format_is_read(String path) {
        for (String type : List.of("text/plain", "application/xml", "application/vnd.ms-excel")) {
            send(path, type, "x").then().statusCode(415).contentType("application/problem+json");
        }
        send(path, RowFormat.XLSX_TYPE, "x").then().statusCode(400);
    }

    @Test
    void no_more_than_ten_thousand_rows_are_taken_and_no_more_than_a_thousand_faults_listed() {
        String row = "FAULTS-8,2019,2010301,V1,2019-01-05,x,\n";

        payments(row.repeat(10_001))
                .then()
                .statusCode(422)
                .body("violations", hasSize(1))
                .body("violations[0].message", containsString("10000"));
        // unreadable, and of a department that isn't there
        payments(row.repeat(1_500))
                .then()
                .statusCode(400)
                .body("violations", hasSize(1_001))
                .body("violations[999].field", equalTo("[499].department"))
                .body("violations[1000].message", containsString("另有 2000 处"));
    }

    @ParameterizedTest
    @ValueSource(strings = {RowFormat.JSON_TYPE, RowFormat.NDJSON_TYPE, RowFormat.CSV_TYPE, RowFormat.XLSX_TYPE})
    void a_body_beyond_eight_megabytes_is_refused_whether_it_says_so_or_not(String type) throws Exception {
        byte[] large = ("[\n" + " ".repeat(8 << 20)).getBytes(StandardCharsets.UTF_8);
        send(PAYMENTS, type, large).then().statusCode(413).contentType("application/problem+json");

        HttpRequest chunked = HttpRequest.newBuilder(base.resolve(PAYMENTS))
                .header("Authorization", "Bearer " + Tokens.finance())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();
        assertEquals(
                413,
                HttpClient.newHttpClient()
                        .send(chunked, HttpResponse.BodyHandlers.ofString())
                        .statusCode());
    }

    private void close(String department, String executed) {
        finance.post(department + "/years/2019/budget/closing", BudgetApi.closing(executed))
                .then()
                .statusCode(201);
    }
}
