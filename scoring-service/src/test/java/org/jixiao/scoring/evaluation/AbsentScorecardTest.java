package org.jixiao.scoring.evaluation;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class AbsentScorecardTest {

    private final TestDepartment department = TestDepartment.unique();

    @Test
    void what_lacks_is_named_until_nothing_does() {
        absent("zh")
                .body("detail", equalTo(department.code() + " 在 2019 年度尚无评分结果：未收到部门概况，区划不明，且没有适用于所有区划的 2019 年度评分方案。"));
        absent("en").body("detail", containsString("its region isn't known"));

        TestStream.publish(States.department(department.code(), department.region(), 1));
        TestStream.awaitRead();
        absent("zh").body("detail", containsString("区划 " + department.region() + " 没有适用的 2019 年度评分方案。"));
        absent("en").body("detail", containsString("no scheme applies to region " + department.region() + " in 2019."));

        department.publishScheme();
        absent("zh").body("detail", containsString("评分方案 " + department.schemeCode() + " 适用，但尚无依据：没有预算、指标或评定。"));
        absent("en").body("detail", containsString("applies, but there is no evidence"));
    }

    private ValidatableResponse absent(String language) {
        return department
                .finance()
                .header("Accept-Language", language)
                .get("/api/v1" + department.path("/scorecard"))
                .then()
                .statusCode(404);
    }
}
