package org.jixiao.budget.retelling;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.budget.entry.BudgetStream;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.BudgetState;
import org.jixiao.events.Topic;
import org.jixiao.stream.Json;
import org.junit.jupiter.api.Test;

/** Budgets are told anew while they are entered. Each test has a year of its own. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class RetellingTest {

    private static final String RETELLINGS = "/api/v1/budgets/retellings";

    private final BudgetApi finance = BudgetApi.finance();

    @Inject
    Jdbi jdbi;

    @Test
    void a_load_waits_for_nobodys_accounts_and_payments_are_taken_until_all_have_its_names() {
        // Given 220 budgets, one of which somebody is changing
        List<String> departments = budgets("RETELL-1", 220, 2081);
        String first = departments.get(0);
        String busy = departments.get(100);
        String last = departments.get(219);
        try (Handle somebody = jdbi.open()) {
            lock(somebody, busy, 2081);

            // When
            load(2081, "一般公共服务").statusCode(201);

            // Then
            pay(last, 2081, "P1");
            pay(first, 2081, "P1");
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> outstanding() == 1);
            assertEquals(1, revision(busy, 2081));
            somebody.rollback();
        }
        awaitNoneOutstanding();
        assertEquals(
                List.of("2: 218", "3: 2"),
                jdbi.withHandle(
                        handle -> handle.createQuery("""
                                select revision || ': ' || count(*) from budget where fiscal_year = 2081
                                group by revision order by revision
                                """).mapTo(String.class).list()),
                "each told once, and the two that were paid from");
        for (String department : List.of(first, busy, last)) {
            finance.get(department + "/years/2081/budget/history")
                    .then()
                    .body("items.action", hasItem("subjects-renamed"))
                    .body(
                            "items.find { it.action == 'subjects-renamed' }.changes[0].before",
                            equalTo("一般公共服务支出 / 政府办公厅（室）及相关机构事务"))
                    .body(
                            "items.find { it.action == 'subjects-renamed' }.changes[0].after",
                            equalTo("一般公共服务 / 政府办公厅（室）及相关机构事务"));
        }
        assertEquals("一般公共服务", told(last, 2081, 3).sums().byClass().get(0).name());
    }

    @Test
    void of_two_loads_before_it_is_told_the_names_are_those_it_was_last_told_with() {
        // Given
        String department = budgets("RETELL-2", 1, 2082).get(0);
        try (Handle somebody = jdbi.open()) {
            lock(somebody, department, 2082);

            // When
            load(2082, "甲").statusCode(201);
            load(2082, "乙").statusCode(200);
            somebody.rollback();
        }

        // Then
        awaitRevision(department, 2082, 2);
        awaitNoneOutstanding();
        finance.get(department + "/years/2082/budget/history")
                .then()
                .body("items.action", contains("budget-lines-entered", "subjects-renamed"))
                .body("items[1].changes[0].before", equalTo("一般公共服务支出 / 政府办公厅（室）及相关机构事务"))
                .body("items[1].changes[0].after", equalTo("乙 / 政府办公厅（室）及相关机构事务"));
    }

    @Test
    void what_stands_is_told_anew_once_closed_accounts_too() {
        // Given
        List<String> departments = budgets("RETELL-3", 2, 2083);
        String open = departments.get(0);
        String closed = departments.get(1);
        pay(closed, 2083, "P1");
        finance.post(closed + "/years/2083/budget/closing", BudgetApi.closing("1"))
                .then()
                .statusCode(201);
        BudgetState before = told(closed, 2083, 3);
        try (Handle somebody = jdbi.open()) {
            lock(somebody, open, 2083);
            lock(somebody, closed, 2083);

            // When
            ask("{\"fiscalYear\": 2083}").statusCode(202).body("outstanding", equalTo(2));
            ask("{\"fiscalYear\": 2083}").statusCode(202).body("outstanding", equalTo(2));
            somebody.rollback();
        }

        // Then
        awaitNoneOutstanding();
        assertEquals(2, revision(open, 2083));
        assertEquals(4, revision(closed, 2083));
        BudgetState after = told(closed, 2083, 4);
        assertEquals(before.lines(), after.lines());
        assertEquals(before.metrics(), after.metrics());
        assertTrue(after.finalAccounts().closed());
        finance.get(open + "/years/2083/budget/history")
                .then()
                .body("items[1].action", equalTo("budget-retold"))
                .body("items[1].summary", equalTo("重新发布预算"))
                .body("items[1].changes.size()", equalTo(0));
    }

    @Test
    void one_that_can_t_be_told_holds_up_no_other_and_says_why() {
        // Given
        List<String> departments = budgets("RETELL-4", 3, 2084);
        String stuck = departments.get(0);
        refuseRevisionsOf(stuck);
        try {
            // When
            ask("{\"fiscalYear\": 2084}").statusCode(202);

            // Then
            awaitRevision(departments.get(1), 2084, 2);
            awaitRevision(departments.get(2), 2084, 2);
            JsonPath failing = Awaitility.await()
                    .until(this::progress, it -> it.getList("failing").size() == 1);
            assertEquals(1, failing.getInt("outstanding"));
            assertEquals(stuck, failing.getString("failing[0].department"));
            assertEquals(2084, failing.getInt("failing[0].fiscalYear"));
            assertTrue(failing.getString("failing[0].reason").contains("nothing of this one"));
            assertEquals(1, revision(stuck, 2084));
        } finally {
            jdbi.useHandle(handle -> handle.execute("drop function refuse_revision cascade"));
        }
        awaitRevision(stuck, 2084, 2);
        awaitNoneOutstanding();
    }

    @Test
    void what_an_instance_leaves_undone_another_does() {
        // Given an instance that is at it
        String department = budgets("RETELL-5", 1, 2085).get(0);
        try (Handle instance = jdbi.open()) {
            lock(instance, department, 2085);
            jdbi.useHandle(handle -> handle.execute("""
                    insert into retelling (department, fiscal_year, actor, former_names)
                    values (?, 2085, '{"subject": "f", "name": "财政", "roles": ["finance"]}', '{}')
                    """, department));
            instance.execute("delete from retelling where department = ?", department);
            assertEquals(1, outstanding());

            // When it ends
            instance.rollback();
        }

        // Then
        awaitRevision(department, 2085, 2);
        awaitNoneOutstanding();
        assertEquals(2, revision(department, 2085));
    }

    @Test
    void a_year_without_budgets_is_refused() {
        ask("{\"fiscalYear\": 2088}")
                .statusCode(422)
                .body("violations.field", contains("fiscalYear"))
                .body("violations.message", contains("There is no budget of 2088."));
        ask("{}").statusCode(400).body("violations.field", contains("fiscalYear"));
        ask("{\"fiscalYear\": 1999}").statusCode(400).body("violations.field", contains("fiscalYear"));
        assertEquals(0, outstanding());
    }

    private ValidatableResponse ask(String body) {
        return finance.request()
                .header("Accept-Language", "en")
                .body(body)
                .post(RETELLINGS)
                .then();
    }

    private JsonPath progress() {
        return finance.request()
                .get(RETELLINGS)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private int outstanding() {
        return progress().getInt("outstanding");
    }

    private void awaitNoneOutstanding() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> outstanding() == 0);
    }

    private void awaitRevision(String department, int year, int revision) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> revision(department, year) == revision);
    }

    private int revision(String department, int year) {
        return finance.get(department + "/years/" + year + "/budget").path("revision");
    }

    private static BudgetState told(String department, int year, int revision) {
        List<ConsumerRecord<String, byte[]>> records =
                BudgetStream.await(Topic.BUDGETS, department + "/" + year, revision);
        return Json.read(new String(records.get(revision - 1).value(), StandardCharsets.UTF_8), BudgetState.class);
    }

    private void pay(String department, int year, String voucher) {
        finance.post(
                        department + "/years/" + year + "/budget/lines/2010301/payments",
                        BudgetApi.payment(voucher, "1").replace("2019", "" + year))
                .then()
                .statusCode(201);
    }

    /** As whoever changes the accounts. */
    private static void lock(Handle somebody, String department, int year) {
        if (!somebody.isInTransaction()) {
            somebody.begin();
        }
        somebody.execute("select 1 from budget where department = ? and fiscal_year = ? for update", department, year);
    }

    /** Departments with a line of 100 yuan each, in order. */
    private List<String> budgets(String prefix, int many, int year) {
        List<String> departments =
                IntStream.range(0, many).mapToObj((prefix + "-%03d")::formatted).toList();
        departments.forEach(finance::department);
        String rows = departments.stream()
                .map(department -> department + "," + year + ",2010301,BASIC,行政运行,100\n")
                .collect(joining());
        csv("department,year,line,kind,name,initial\n" + rows, "POST", "/api/v1/lines:batch")
                .statusCode(200);
        return departments;
    }

    private ValidatableResponse load(int year, String nameOf201) {
        return csv("code,name,fund\n201," + nameOf201 + """
                        ,GENERAL_PUBLIC
                        20103,政府办公厅（室）及相关机构事务,GENERAL_PUBLIC
                        2010301,行政运行,GENERAL_PUBLIC
                        """, "PUT", "/api/v1/subjects/" + year);
    }

    private ValidatableResponse csv(String content, String method, String path) {
        return finance.request()
                .urlEncodingEnabled(false)
                .contentType("text/csv; charset=UTF-8")
                .body(content.getBytes(StandardCharsets.UTF_8))
                .request(method, path)
                .then();
    }

    private void refuseRevisionsOf(String department) {
        jdbi.useHandle(handle -> {
            handle.execute("""
                    create function refuse_revision() returns trigger language plpgsql as $$
                    begin
                        raise exception 'nothing of this one';
                    end
                    $$
                    """);
            handle.execute("create trigger tr_refuse_revision before insert on budget_revision for each row"
                    + " when (new.department = '" + department + "') execute function refuse_revision()");
        });
    }
}
