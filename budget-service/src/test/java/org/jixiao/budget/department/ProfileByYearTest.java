package org.jixiao.budget.department;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.budget.entry.BudgetStream;
import org.jixiao.budget.entry.EventSchema;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.Cause;
import org.jixiao.events.Topic;
import org.jixiao.stream.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A profile holds from the year it is stated for until a later one. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ProfileByYearTest {

    private final BudgetApi finance = BudgetApi.finance();

    @ParameterizedTest
    @CsvSource({"2007, 原名,", "2018, 原名,", "2019, 新名, 2019", "2020, 新名, 2019", "2021, 后名, 2021", "2099, 后名, 2021"})
    void aYearIsAnsweredByTheProfileInForce(int year, String name, Integer firstYear) {
        String code = "BY-YEAR-" + year;
        finance.put(code, Requests.named("原名")).then().statusCode(201);
        finance.put(code + "/years/2021/profile", Requests.named("后名")).then().statusCode(201);
        finance.put(code + "/years/2019/profile", Requests.named("新名")).then().statusCode(201);

        finance.get(code + "/years/" + year + "/profile")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("department", equalTo(code))
                .body("fiscalYear", equalTo(year))
                .body("firstYear", equalTo(firstYear))
                .body("profile.name", equalTo(name))
                .body("revision", equalTo(3));
    }

    @Test
    void withoutAYearTheNewestIsAnsweredAndWhatHoldsBeforeAnyYearIsEntered() {
        String code = "BY-YEAR-NEWEST";
        finance.put(code, Requests.named("原名")).then().statusCode(201).body("editions", nullValue());
        finance.put(code + "/years/2019/profile", Requests.named("新名")).then().statusCode(201);

        finance.put(code, Requests.named("更正"))
                .then()
                .statusCode(200)
                .body("name", equalTo("新名"))
                .body("editions.firstYear", equalTo(Arrays.asList(null, 2019)))
                .body("editions.profile.name", equalTo(List.of("更正", "新名")))
                .body("editions.revision", equalTo(List.of(3, 2)));
        finance.get(code).then().body("name", equalTo("新名")).body("revision", equalTo(3));
        finance.get(code + "/years/2018/profile").then().body("profile.name", equalTo("更正"));
    }

    @Test
    void aYearBeforeTheFirstOneIsRefusedNamingThatOne() {
        String code = "BY-YEAR-FIRST";
        finance.put(code + "/years/2021/profile", Requests.named("后名")).then().statusCode(201);
        finance.put(code + "/years/2019/profile", Requests.named("新名")).then().statusCode(201);

        finance.get(code + "/years/2018/profile").then().statusCode(404).body("detail", containsString("2019"));
        finance.get(code).then().statusCode(200).body("name", equalTo("后名"));
    }

    @Test
    void oneRevisionIsForAllYears() {
        String code = "BY-YEAR-REVISION";
        String year = code + "/years/2019/profile";
        finance.put(year, Requests.named("新名"), "\"1\"").then().statusCode(412);
        finance.put(year, Requests.named("新名")).then().statusCode(201).header("ETag", "\"1\"");
        finance.put(year, Requests.named("新名")).then().statusCode(200).header("ETag", "\"1\"");
        finance.put(code, Requests.named("原名"), "\"1\"").then().statusCode(201).header("ETag", "\"2\"");

        finance.put(year, Requests.named("更正"), "\"1\"").then().statusCode(412);
        finance.put(year, Requests.named("更正"), "\"2\"").then().statusCode(200).header("ETag", "\"3\"");
        finance.request()
                .header("If-None-Match", "\"3\"")
                .get(BudgetApi.ROOT + code + "/years/2018/profile")
                .then()
                .statusCode(304);
    }

    @Test
    void statingTheSameForALaterYearHoldsItThere() {
        String code = "BY-YEAR-SAME";
        finance.put(code, Requests.named("原名")).then().statusCode(201);
        finance.put(code + "/years/2020/profile", Requests.named("原名")).then().statusCode(201);

        finance.put(code, Requests.named("更正")).then().statusCode(200);

        finance.get(code + "/years/2020/profile")
                .then()
                .body("profile.name", equalTo("原名"))
                .body("firstYear", equalTo(2020));
    }

    @Test
    void whatIsAnsweredIsTold() throws IOException {
        String code = "BY-YEAR-TOLD";
        finance.put(code, Requests.named("原名")).then().statusCode(201);
        finance.put(code + "/years/2019/profile", Requests.named("新名")).then().statusCode(201);

        ConsumerRecord<String, byte[]> told =
                BudgetStream.await(Topic.DEPARTMENTS, code, 2).get(1);

        ObjectMapper json = new ObjectMapper();
        assertEquals(json.readTree(finance.get(code).asString()), json.readTree(told.value()));
        assertEquals(List.of(), EventSchema.faultsOf(told));
        String cause = new String(told.headers().lastHeader("ce_cause").value(), StandardCharsets.UTF_8);
        assertEquals("登记 2019 年起的部门概况：新名", Json.read(cause, Cause.class).summary());
    }

    @Test
    void moreThanAnEventHoldsIsRefusedAndLeavesWhatWasThere() {
        String code = "BY-YEAR-LARGE";
        String functions = ("\"" + "职".repeat(1900) + "\",").repeat(150);
        String large = Requests.named("x").replace("}", ", \"functions\": [" + functions + "\"末\"]}");
        int year = 2010;
        while (finance.put(code + "/years/" + year + "/profile", large).statusCode() == 201) {
            year++;
        }

        finance.put(code + "/years/" + year + "/profile", large).then().statusCode(422);
        finance.get(code).then().statusCode(200).body("revision", equalTo(year - 2010));
    }
}
