package org.jixiao.budget.batch;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class BatchTest {

    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final BudgetApi finance = BudgetApi.finance();

    @Inject
    Jdbi jdbi;

    @Test
    void the_same_rows_may_come_as_json_ndjson_or_csv() {
        budget("BATCH-1A");
        budget("BATCH-1B");
        String a = """
                {"department": "BATCH-1A", "year": 2019, "line": "2010301", "voucher": "V1", "date": "2019-01-05", "amount": "1.50"}""";
        String b = """
                {"department": "BATCH-1B", "year": 2019, "line": "2010302", "voucher": "V1", "date": "2019-02-05", "amount": 2, "summary": "工资, \\"补\\""}""";

        payments(JSON, "[" + a + "," + b + "]")
                .then()
                .statusCode(200)
                .body("rows", equalTo(2))
                .body("entered", equalTo(2))
                .body("budgets", hasSize(2))
                .body("budgets[0].revision", equalTo(3));
        payments(NDJSON, a + "\r\n\n" + b + "\n").then().statusCode(200).body("repeated", equalTo(2));
        payments(CSV, "\uFEFF" + """
                amount,department,year,line,voucher,date,summary\r
                1.5,BATCH-1A,2019,2010301,V1,2019-01-05,\r
                2.00,BATCH-1B,2019,2010302,V1,2019-02-05,"工资, ""补""\"\r
                9,BATCH-1B,2019,2010302,V2,2019-02-05,
                """)
                .then()
                .statusCode(200)
                .body("entered", equalTo(1))
                .body("repeated", equalTo(2))
                .body("budgets[0].revision", equalTo(3))
                .body("budgets[1].revision", equalTo(4));

        finance.get("BATCH-1B/years/2019/budget").then().body("sums.total.executed", equalTo("11.00"));
    }

    @Test
    void each_budget_touched_gets_one_revision_one_event_and_one_audit_entry() {
        budget("BATCH-2A");
        budget("BATCH-2B");
        String rows = IntStream.range(0, 50)
                .mapToObj(i -> "BATCH-2%s,2019,2010301,V%d,2019-03-01,1".formatted(i % 2 == 0 ? "A" : "B", i))
                .collect(Collectors.joining("\n"));

        payments(CSV, "department,year,line,voucher,date,amount\n" + rows)
                .then()
                .statusCode(200)
                .body("entered", equalTo(50))
                .body("budgets.revision", equalTo(List.of(3, 3)));

        assertEquals(
                List.of("BATCH-2A/2019", "BATCH-2B/2019"),
                jdbi.withHandle(handle -> handle.createQuery(
                                "select key from audit_entry where action = 'payments-entered' and key like 'BATCH-2%' order by key")
                        .mapTo(String.class)
                        .list()));
        finance.get("BATCH-2A/years/2019/budget").then().body("sums.total.executed", equalTo("25.00"));
    }

    @Test
    void every_bad_row_and_field_is_named_and_nothing_is_entered() {
        budget("BATCH-3");
        String csv = """
                department,year,line,voucher,date,amount
                BATCH-3,2019,2010301,V1,2019-01-05,1
                BATCH-3,2019,2010301,V2,2019-13-05,x
                BATCH-3,19,201,V 3,2019-01-05,0
                ,2019,2010301,V4,2019-01-05,1.001
                BATCH-3,2019,2010301,V5
                """;

        Response refused = payments(CSV, csv);

        refused.then()
                .statusCode(400)
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
                                "[4]")))
                .body("violations[0].message", containsString("第 3 行"));
        finance.get("BATCH-3/years/2019/budget").then().body("sums.total.executed", equalTo("0.00"));
    }

    @Test
    void every_row_against_the_rules_is_named_and_nothing_is_entered() {
        budget("BATCH-4");
        String csv = """
                department,year,line,voucher,date,amount
                BATCH-4,2019,2010301,V1,2019-01-05,60
                BATCH-4,2019,2010301,V2,2018-01-05,1
                BATCH-4,2019,2010301,V1,2019-01-05,61
                BATCH-4,2019,2010301,V3,2019-01-05,60
                BATCH-4,2019,2010302,V4,2019-01-05,-1
                BATCH-4,2019,2010399,V5,2019-01-05,1
                """;

        payments(CSV, csv)
                .then()
                .statusCode(422)
                .body(
                        "violations.field",
                        equalTo(List.of("[1].date", "[2].voucher", "[3].amount", "[4].amount", "[5].line")));
        payments(CSV, "department,year,line,voucher,date,amount\nBATCH-4X,2019,2010301,V1,2019-01-05,1\n")
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("[0].department")));
        finance.get("BATCH-4/years/2019/budget")
                .then()
                .body("sums.total.executed", equalTo("0.00"))
                .body("revision", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\1', textBlock = """
            application/json     | ''                                            | {}
            application/json     | [0]                                           | [1]
            application/json     | [0].amount                                    | [{"department": "BATCH", "year": 2019, "line": "2010301", "voucher": "V1", "date": "2019-01-05", "amount": []}]
            application/json     | [0].colour                                    | [{"colour": 1}]
            application/json     | [0]                                           | [{"department": "BATCH"
            application/json     | ''                                            | []
            application/json     | [0]                                           | x
            application/x-ndjson | [0]                                           | {"department": "BATCH"} {}
            application/x-ndjson | [0]                                           | nonsense
            text/csv             | colour                                        | department,colour
            text/csv             | department                                    | department,department
            text/csv             | ''                                            | department,year,line,voucher,date,amount
            """)
    void what_cannot_be_read_is_refused_by_place(String type, String field, String body) {
        payments(type, body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem(field.equals("''") ? "" : field));
    }

    @Test
    void lines_of_many_budgets_are_loaded_at_once() {
        finance.department("BATCH-5A").department("BATCH-5B");
        String csv = """
                department,year,line,kind,name,projectName,initial
                BATCH-5A,2019,2010301,BASIC,行政运行,,100
                BATCH-5A,2019,2080208-A1,PROJECT,基层政权和社区建设,社区惠民,50.5
                BATCH-5B,2019,2120803,PROJECT,城市建设支出,,7
                """;

        lines(csv).then().statusCode(200).body("entered", equalTo(3)).body("budgets.revision", equalTo(List.of(1, 1)));
        lines(csv).then().statusCode(200).body("entered", equalTo(0)).body("budgets.revision", equalTo(List.of(1, 1)));
        lines(csv.replace("社区惠民", "").replace("BASIC", "OTHER"))
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("[0].kind")));
        lines(csv.replace("社区惠民", "") + "BATCH-5B,2019,2120803,PROJECT,城市建设支出,,8\n")
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("[1].projectName", "[3].line")));

        finance.get("BATCH-5A/years/2019/budget")
                .then()
                .body("sums.total.initial", equalTo("150.50"))
                .body("lines[1].projectName", equalTo("社区惠民"));
        finance.get("BATCH-5B/years/2019/budget").then().body("lines[0].fund", equalTo("GOVERNMENT_FUND"));
    }

    @Test
    void closed_accounts_take_no_new_payment_but_know_the_old_ones() {
        budget("BATCH-6");
        String known = "department,year,line,voucher,date,amount\nBATCH-6,2019,2010301,V1,2019-01-05,1\n";
        payments(CSV, known).then().statusCode(200);
        finance.post("BATCH-6/years/2019/budget/closing", BudgetApi.closing("1"))
                .then()
                .statusCode(201);

        payments(CSV, known).then().statusCode(200).body("repeated", equalTo(1));
        payments(CSV, known + "BATCH-6,2019,2010301,V2,2019-01-05,1\n")
                .then()
                .statusCode(409)
                .body("detail", containsString("BATCH-6/2019"));
    }

    @Test
    void no_more_than_ten_thousand_rows_are_taken_and_no_more_than_a_thousand_faults_listed() {
        String row = "BATCH-7,2019,2010301,V1,2019-01-05,x\n";

        payments(CSV, "department,year,line,voucher,date,amount\n" + row.repeat(10_001))
                .then()
                .statusCode(400)
                .body("violations", hasSize(1));
        payments(CSV, "department,year,line,voucher,date,amount\n" + row.repeat(2_000))
                .then()
                .statusCode(400)
                .body("violations", hasSize(1_000));
    }

    @Test
    void only_finance_may_and_only_in_these_formats() {
        BudgetApi.clerk("BATCH-8")
                .request()
                .urlEncodingEnabled(false)
                .contentType(CSV)
                .body("department\n")
                .post("/api/v1/payments:batch")
                .then()
                .statusCode(403);
        payments("text/plain", "x").then().statusCode(415);
    }

    private Response payments(String type, String body) {
        return finance.request()
                .urlEncodingEnabled(false)
                .contentType(type + "; charset=UTF-8")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/payments:batch");
    }

    private Response lines(String csv) {
        return finance.request()
                .urlEncodingEnabled(false)
                .contentType(CSV + "; charset=UTF-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/lines:batch");
    }

    private void budget(String department) {
        finance.department(department);
        for (String line : new String[] {"2010301", "2010302"}) {
            finance.put(department + "/years/2019/budget/lines/" + line, BudgetApi.line("BASIC", "行政运行", "100.00"))
                    .then()
                    .statusCode(201);
        }
    }
}
