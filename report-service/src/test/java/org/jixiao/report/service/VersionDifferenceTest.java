package org.jixiao.report.service;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.ScorecardState;
import org.jixiao.report.Reference;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class VersionDifferenceTest {

    @Test
    void aVersionIsComparedWithTheOneBeforeWithoutBeingAsked() {
        Readers readers = scored("420104-V01", 93);
        Upstream.publish(
                Upstream.cause("waiver-approved", "420104-V01/2019/B12"), Reference.scorecard("420104-V01", 2019, 94));
        readers.version(2);

        readers.consumer()
                .get(readers.path("/report/versions/2/difference"))
                .then()
                .statusCode(200)
                .body("to", equalTo(1), "version", equalTo(2))
                .body("before.scorecardVersion", equalTo(2), "before.cause.action", equalTo("scored"))
                .body("after.scorecardVersion", equalTo(3), "after.cause.action", equalTo("waiver-approved"))
                .body("difference.tables.cells.flatten().sentence", hasItem(endsWith(" B12 得分：0 → 1")))
                .body(
                        "difference.tables.cells.flatten().find { it.row == 'B12' && it.column == '得分' }.after",
                        equalTo("1"));
        readers.consumer()
                .get(readers.path("/report/versions/1/difference?to=2"))
                .then()
                .body("difference.tables.cells.flatten().sentence", hasItem(endsWith(" B12 得分：1 → 0")));
    }

    @Test
    void theFirstVersionIsNewAsAWhole() {
        Readers readers = scored("420104-V02", 93);

        readers.consumer()
                .get(readers.path("/report/versions/1/difference"))
                .then()
                .statusCode(200)
                .body("to", equalTo(0), "before", nullValue())
                .body("difference.texts.kind", everyItem(equalTo("ADDED")));
    }

    @Test
    void aWithdrawalBetweenIsLeftOut() {
        Readers readers = scored("420104-V03", 93);
        ScorecardState card = Reference.scorecard("420104-V03", 2019, 93);
        Upstream.publish(Upstream.cause("region-changed", "420104-V03"), Reference.again(card, 7, true));
        Upstream.awaitRead();
        Upstream.publish(Upstream.cause("scored", "420104-V03/2019"), Reference.again(card, 8, false));
        readers.version(3);

        readers.consumer()
                .get(readers.path("/report/versions/3/difference"))
                .then()
                .statusCode(200)
                .body("to", equalTo(1), "difference.tables.size()", equalTo(0));
        readers.consumer()
                .get(readers.path("/report/versions/3/difference?to=2"))
                .then()
                .statusCode(404);
        readers.consumer()
                .get(readers.path("/report/versions/3/difference?to=9"))
                .then()
                .statusCode(404);
    }

    private static Readers scored(String department, int total) {
        Readers readers = new Readers(department);
        Upstream.publish(Upstream.cause("scored", department + "/2019"), Reference.scorecard(department, 2019, total));
        readers.version(1);
        return readers;
    }
}
