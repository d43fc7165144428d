package org.jixiao.budget.batch;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.jixiao.budget.batch.BatchApi.LINES;
import static org.jixiao.budget.batch.BatchApi.PAYMENTS;
import static org.jixiao.budget.batch.BatchApi.PAYMENT_HEADER;
import static org.jixiao.budget.batch.BatchApi.budget;
import static org.jixiao.budget.batch.BatchApi.lines;
import static org.jixiao.budget.batch.BatchApi.payments;
import static org.jixiao.budget.batch.BatchApi.request;
import static org.jixiao.budget.batch.BatchApi.send;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.budget.entry.BudgetStream;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.BudgetState;
import org.jixiao.events.Topic;
import org.jixiao.stream.Json;
import org.jixiao.web.rows.RowFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class BatchTest {

    private final BudgetApi finance = BudgetApi.finance();

    @Inject
    Jdbi jdbi;

    @Test
    void the_same_rows_may_come_as_json_ndjson_csv_or_workbook() throws IOException {
        budget("BATCH-1A");
        budget("BATCH-1B");
        String a = """
                {"department": "BATCH-1A", "year": 2019, "line": "2010301", "voucher": "V1", "date": "2019-01-05", "amount": "1.50"}""";
        String b = """
                {"department": "BATCH-1B", "year": 2019, "line": "2010302", "voucher": "V1", "date": "2019-02-05", "amount": 2.0, "summary": "工资, \\"补\\""}""";

        send(PAYMENTS, RowFormat.JSON_TYPE, "[" + a + "," + b + "]")
                .then()
                .statusCode(200)
                .body("rows", equalTo(2))
                .body("entered", equalTo(2))
                .body("budgets", hasSize(2))
                .body("budgets[0].revision", equalTo(3));
        send(PAYMENTS, RowFormat.NDJSON_TYPE, "\uFEFF" + a + "\r\n\n" + b + "\n")
                .then()
                .statusCode(200)
                .body("rows", equalTo(2))
                .body("repeated", equalTo(2));
        send(PAYMENTS, "text/csv; charset=UTF-8", "\uFEFF" + """
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
        send(PAYMENTS, RowFormat.XLSX_TYPE, workbook("BATCH-1B"))
                .then()
                .statusCode(200)
                .body("entered", equalTo(1))
                .body("budgets[0].sum", equalTo("0.05"))
                .body("repeated", equalTo(1));

        finance.get("BATCH-1B/years/2019/budget").then().body("sums.total.executed", equalTo("11.05"));
    }

    /** The voucher V2, and one that was typed as a number. */
    private static byte[] workbook(String department) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("支付");
            List<String> header = List.of("department", "year", "line", "voucher", "date", "amount");
            IntStream.range(0, header.size()).forEach(column -> sheet.value(0, column, header.get(column)));
            for (int row = 1; row <= 2; row++) {
                sheet.value(row, 0, department);
                sheet.value(row, 1, 2019);
                sheet.value(row, 2, 2010302);
                sheet.value(row, 4, LocalDate.of(2019, 2, 5));
                sheet.style(row, 4).format("yyyy-MM-dd").set();
            }
            sheet.value(1, 3, "V2");
            sheet.value(1, 5, 9);
            sheet.value(2, 3, 20190001);
            sheet.value(2, 5, 0.05);
        }
        return out.toByteArray();
    }

    @Test
    void each_budget_touched_gets_one_revision_one_event_and_one_audit_entry() {
        budget("BATCH-2A");
        budget("BATCH-2B");
        String rows = IntStream.range(0, 50)
                .mapToObj(i -> "BATCH-2%s,2019,2010301,V%d,2019-03-01,1,".formatted(i % 2 == 0 ? "A" : "B", i))
                .collect(Collectors.joining("\n"));

        payments(rows)
                .then()
                .statusCode(200)
                .body("entered", equalTo(50))
                .body("budgets.sum", equalTo(List.of("25.00", "25.00")))
                .body("budgets.revision", equalTo(List.of(3, 3)));

        assertEquals(
                List.of("BATCH-2A/2019", "BATCH-2B/2019"),
                jdbi.withHandle(handle -> handle.createQuery(
                                "select key from audit_entry where action = 'payments-entered' and key like 'BATCH-2%' order by key")
                        .mapTo(String.class)
                        .list()));
        finance.get("BATCH-2A/years/2019/budget").then().body("sums.total.executed", equalTo("25.00"));
        payments("BATCH-2A,2019,2010301,LAST,2019-03-01,1,").then().statusCode(200);
        assertEquals(
                List.of("1: 0.00", "2: 0.00", "3: 25.00", "4: 26.00"),
                BudgetStream.await(Topic.BUDGETS, "BATCH-2A/2019", 4).stream()
                        .map(told -> Json.read(new String(told.value(), StandardCharsets.UTF_8), BudgetState.class))
                        .map(state -> state.revision() + ": "
                                + state.sums().total().executed().toPlainString())
                        .toList());
    }

    @Test
    void lines_of_many_budgets_are_loaded_at_once() {
        finance.department("BATCH-3A").department("BATCH-3B");
        String rows = """
                BATCH-3A,2019,2010301,BASIC,行政运行,,,100
                BATCH-3A,2019,2080208-A1,PROJECT,基层政权和社区建设,社区惠民,,50.5
                BATCH-3B,2019,2120803,PROJECT,城市建设支出,,,7
                BATCH-3B,2019,2010301,BASIC,行政运行,,GENERAL_PUBLIC,1
                """;

        lines(rows).then().statusCode(200).body("entered", equalTo(4)).body("budgets.revision", equalTo(List.of(1, 1)));
        lines(rows)
                .then()
                .statusCode(200)
                .body("entered", equalTo(0))
                .body("repeated", equalTo(4))
                .body("budgets.revision", equalTo(List.of(1, 1)));

        finance.get("BATCH-3A/years/2019/budget")
                .then()
                .body("sums.total.initial", equalTo("150.50"))
                .body("lines[1].projectName", equalTo("社区惠民"));
        finance.get("BATCH-3B/years/2019/budget")
                .then()
                .body("lines.fund", equalTo(List.of("GENERAL_PUBLIC", "GOVERNMENT_FUND")));
    }

    @Test
    void of_lines_sent_again_only_those_that_differ_are_entered() {
        finance.department("BATCH-7");
        String unchanged = IntStream.range(0, 59)
                .mapToObj("BATCH-7,2019,2080208-P%d,PROJECT,基层政权和社区建设,项目,,100\n"::formatted)
                .collect(Collectors.joining());
        String changed = "BATCH-7,2019,2010301,BASIC,行政运行,,,%d\n";
        lines(unchanged + changed.formatted(1)).then().statusCode(200).body("entered", equalTo(60));

        lines(unchanged + changed.formatted(2))
                .then()
                .statusCode(200)
                .body("rows", equalTo(60))
                .body("entered", equalTo(1))
                .body("repeated", equalTo(59))
                .body("budgets[0].revision", equalTo(2))
                .body("budgets[0].entered", equalTo(1))
                .body("budgets[0].repeated", equalTo(59));

        finance.get("BATCH-7/years/2019/budget/history").then().body("items[1].summary", equalTo("批量登记预算科目 1 个"));
    }

    /** The year's own table decides: it may pay from another fund than the built-in one would. */
    @Test
    void a_lines_subject_and_fund_are_those_of_its_years_classification() {
        finance.department("BATCH-4");
        request(RowFormat.CSV_TYPE)
                .body("code,name,fund\n201,类,GENERAL_PUBLIC\n20199,款,GENERAL_PUBLIC\n2019977,项,STATE_CAPITAL\n"
                        .getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/subjects/2087")
                .then()
                .statusCode(201);

        lines("BATCH-4,2087,2019977,BASIC,只在此年,,,1\n").then().statusCode(200);
        finance.get("BATCH-4/years/2087/budget").then().body("lines[0].fund", equalTo("STATE_CAPITAL"));
        lines("BATCH-4,2087,2010301,BASIC,行政运行,,,1\nBATCH-4,2086,2019977,BASIC,不在彼年,,,1\n")
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("[0].line", "[1].line")))
                .body("violations[0].message", containsString("201 类"))
                .body("violations[1].message", containsString("内置"));
    }

    @ParameterizedTest
    @ValueSource(strings = {PAYMENTS, "/api/v1/payments%3Abatch"})
    void a_batch_that_is_sent_again_under_its_key_counts_once(String path) {
        String department = "BATCH-5-" + path.length();
        budget(department);
        String body = PAYMENT_HEADER + department + ",2019,2010301,V1,2019-01-05,1,\n";
        for (String each : List.of(path, PAYMENTS)) {
            request(RowFormat.CSV_TYPE)
                    .header("Idempotency-Key", department)
                    .body(body)
                    .post(each)
                    .then()
                    .statusCode(200)
                    .body("entered", equalTo(1));
        }
        request(RowFormat.CSV_TYPE)
                .header("Idempotency-Key", department)
                .body(body.replace("V1", "V2"))
                .post(PAYMENTS)
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("Idempotency-Key")));
    }

    @Test
    void only_finance_may() {
        for (String path : List.of(PAYMENTS, LINES)) {
            BudgetApi.clerk("BATCH-6")
                    .request()
                    .urlEncodingEnabled(false)
                    .contentType(RowFormat.CSV_TYPE)
                    .body("department\n")
                    .post(path)
                    .then()
                    .statusCode(403);
        }
    }
}
