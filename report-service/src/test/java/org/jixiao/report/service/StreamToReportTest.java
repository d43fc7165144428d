package org.jixiao.report.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.Cause;
import org.jixiao.events.DepartmentState;
import org.jixiao.events.DepartmentState.Edition;
import org.jixiao.events.DepartmentState.Profile;
import org.jixiao.events.ScorecardState;
import org.jixiao.events.State;
import org.jixiao.report.Reference;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class StreamToReportTest {

    @Test
    void aScorecardLeadsToAReportThatNamesItAndItsCause() throws Exception {
        // Given
        Readers readers = new Readers("420104-S01");
        Cause cause = Upstream.cause("waiver-approved", "420104-S01/2019/B12");

        // When
        Upstream.publish(cause, Upstream.everything("420104-S01", 94));
        JsonPath report = readers.telling(2019, 3);

        // Then
        assertEquals("waiver-approved", report.getString("cause.action"));
        assertEquals("420104-S01/2019/B12", report.getString("cause.key"));
        assertEquals(Upstream.TRACE, report.getString("traceId"));
        assertEquals("94", report.getString("model.facts.scorecard.total"));
        for (Map<String, Object> rendition : report.<Map<String, Object>>getList("renditions")) {
            byte[] served =
                    readers.consumer().get((String) rendition.get("path")).asByteArray();
            assertEquals(rendition.get("sha256"), sha256(served));
            assertEquals(rendition.get("bytes"), served.length);
        }
        assertEquals(List.of("html", "docx", "pdf"), report.getList("renditions.format"));
    }

    @Test
    void theStreamIsToldOfTheVersionInTheSameTrace() {
        // Given
        Readers readers = new Readers("420104-S06");

        // When
        Upstream.publish(
                Upstream.cause("waiver-approved", "420104-S06/2019/B12"), Reference.scorecard("420104-S06", 2019, 94));
        JsonPath report = readers.telling(2019, 3);

        // Then
        Announcement told = Announcement.of("420104-S06/2019", report.getLong("revision"));
        assertEquals(List.of(), told.faults());
        assertEquals(report.getString("modelHash"), told.state().modelHash());
        assertEquals(3, told.state().scorecardVersion());
        assertEquals("waiver-approved", told.cause().action());
        assertTrue(told.traceparent().contains(Upstream.TRACE), told.traceparent());
    }

    @Test
    void theModelHashIsOverTheModelAsServed() throws Exception {
        Readers readers = new Readers("420104-S02");
        Upstream.publish(
                Upstream.cause("waiver-approved", "420104-S02/2019/B12"), Upstream.everything("420104-S02", 93));
        String hash = readers.telling(2019, 2).getString("modelHash");
        String body = readers.consumer().get(readers.path("/report.json")).asString();
        String model = body.substring(body.indexOf("\"model\":") + 8, body.length() - 1);
        assertEquals(hash, sha256(model.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatComesAgainMakesNoNewVersion() {
        // Given
        Readers readers = new Readers("420104-S03");
        Cause cause = Upstream.cause("waiver-approved", "420104-S03/2019/B12");
        State[] events = Upstream.everything("420104-S03", 93);
        Upstream.publish(cause, events);
        readers.telling(2019, 2);
        long before = stable(readers);

        // When every event comes ten times more
        for (int again = 0; again < 10; again++) {
            Upstream.publish(Upstream.cause("replayed", "420104-S03/2019/B12"), events);
        }

        // Then
        assertEquals(before, stable(readers));
    }

    @Test
    void aNewProfileTouchesEveryYearOfTheDepartment() {
        // Given
        Readers readers = new Readers("420104-S04");
        Cause cause = Upstream.cause("scored", "420104-S04/2019");
        DepartmentState profile = Reference.department("420104-S04");
        Upstream.publish(
                cause, Reference.scorecard("420104-S04", 2019, 93), Reference.scorecard("420104-S04", 2020, 93));
        readers.telling(2019, 2);
        readers.telling(2020, 2);
        assertTrue(
                readers.consumer().get(readers.path("/report.html")).asString().contains("部门概况资料尚未录入"));

        // When
        Upstream.publish(Upstream.cause("profile-set", "420104-S04"), profile);

        // Then
        JsonPath report = readers.version(2);
        assertEquals("profile-set", report.getString("cause.action"));
        assertEquals(2, report.getLong("scorecardVersion"));
        String other =
                readers.consumer().get(readers.year(2020) + "/report.html").asString();
        assertTrue(other.contains("武汉市硚口区人民政府六角亭街办事处"));
    }

    @Test
    void aReportTellsTheProfileOfItsYearAndIsNotRevisedForAnother() {
        // Given
        Readers readers = new Readers("420104-S07");
        Cause cause = Upstream.cause("profile-set", "420104-S07");
        Upstream.publish(
                cause,
                profiles("420104-S07", 2, edition(null, 1, "原街道办事处"), edition(2020, 2, "新街道办事处")),
                Reference.scorecard("420104-S07", 2019, 93),
                Reference.scorecard("420104-S07", 2020, 93));
        assertEquals("原街道办事处", readers.telling(2019, 2).getString("model.facts.profile.name"));
        assertEquals("新街道办事处", readers.telling(2020, 2).getString("model.facts.profile.name"));
        long before = stable(readers);

        // When
        Upstream.publish(cause, profiles("420104-S07", 3, edition(null, 1, "原街道办事处"), edition(2020, 3, "更名街道办事处")));

        // Then
        await().atMost(Readers.PATIENCE)
                .until(() -> readers.telling(2020, 2)
                        .getString("model.facts.profile.name")
                        .equals("更名街道办事处"));
        assertEquals(before, stable(readers));
        assertTrue(
                readers.consumer().get(readers.path("/report.html")).asString().contains("机构名称：原街道办事处"));
    }

    @Test
    void aYearBeforeTheFirstProfileIsToldWithoutOne() {
        Readers readers = new Readers("420104-S08");
        Upstream.publish(
                Upstream.cause("profile-set", "420104-S08"),
                profiles("420104-S08", 1, edition(2020, 1, "新街道办事处")),
                Reference.scorecard("420104-S08", 2019, 93));

        assertNull(readers.telling(2019, 2).getString("model.facts.profile"));
    }

    @Test
    void anOlderScorecardDoesNotComeBack() {
        Readers readers = new Readers("420104-S05");
        Cause cause = Upstream.cause("waiver-approved", "420104-S05/2019/B12");
        Upstream.publish(cause, Reference.scorecard("420104-S05", 2019, 94));
        readers.telling(2019, 3);
        long before = stable(readers);
        Upstream.publish(cause, Reference.scorecard("420104-S05", 2019, 87));
        assertEquals(before, stable(readers));
    }

    private static DepartmentState profiles(String code, long revision, Edition... editions) {
        Edition newest = editions[editions.length - 1];
        return DepartmentState.of(code, revision, false, newest.profile(), List.of(editions));
    }

    private static Edition edition(Integer firstYear, long revision, String name) {
        Profile profile =
                new Profile(name, "420104", null, null, null, null, null, List.of(), List.of(), null, List.of(), null);
        return new Edition(firstYear, revision, profile);
    }

    @Test
    void aReportIsWithdrawnWithItsScorecardAndComesBackWithIt() {
        // Given
        Readers readers = new Readers("420104-S17");
        Cause cause = Upstream.cause("scored", "420104-S17/2019");
        ScorecardState card = Reference.scorecard("420104-S17", 2019, 87);
        Upstream.publish(cause, card);
        readers.telling(2019, 1);

        // When
        Upstream.publish(Upstream.cause("region-changed", "420104-S17"), Reference.again(card, 2, true));

        // Then
        await().atMost(Readers.PATIENCE)
                .until(() -> readers.consumer().get(readers.path("/report")).statusCode() == 404);
        assertTrue(readers.consumer()
                .get(readers.path("/report.html"))
                .jsonPath()
                .getString("detail")
                .contains("已随评分结果撤回"));
        assertEquals(
                200,
                readers.consumer().get(readers.path("/report/versions/1.docx")).statusCode());
        Announcement told = Announcement.of("420104-S17/2019", 2);
        assertTrue(told.state().removed());
        assertEquals("region-changed", told.cause().action());

        // When it is judged again, to the same result
        Upstream.publish(cause, Reference.again(card, 3, false));

        // Then
        assertEquals(3, readers.telling(2019, 3).getLong("revision"));
    }

    @Test
    void aChangedScoreOfAnEarlierYearIsToldByTheLaterReportsAndByNoOther() {
        // Given
        Readers readers = new Readers("420104-S18");
        Cause cause = Upstream.cause("scored", "420104-S18/2018");
        ScorecardState earlier = Reference.scorecard("420104-S18", 2018, 87);
        Upstream.publish(
                cause,
                earlier,
                Reference.scorecard("420104-S18", 2019, 93),
                Reference.scorecard("420104-S18", 2023, 93),
                Reference.scorecard("420104-S18", 2017, 93));
        Upstream.awaitRead();
        assertEquals(List.of(2017, 2018), readers.telling(2019, 2).getList("model.facts.earlier.fiscalYear"));
        assertEquals(List.of(2019), readers.telling(2023, 2).getList("model.facts.earlier.fiscalYear"));
        long unconcerned = versions(readers, 2023);
        long unrevised = versions(readers, 2017);

        // When
        Upstream.publish(
                Upstream.cause("waiver-approved", "420104-S18/2018/B12"), Reference.scorecard("420104-S18", 2018, 94));
        Upstream.awaitRead();

        // Then
        JsonPath report = readers.telling(2019, 2);
        assertEquals("94", report.getString("model.facts.earlier[1].total"));
        assertEquals("waiver-approved", report.getString("cause.action"));
        assertEquals(unconcerned, versions(readers, 2023));
        assertEquals(unrevised, versions(readers, 2017));
        long before = versions(readers, 2019);

        // When the card changes in what a later report doesn't tell
        Upstream.publish(cause, Reference.again(Reference.scorecard("420104-S18", 2018, 94), 9, false));
        Upstream.awaitRead();

        // Then
        assertEquals(9, readers.telling(2018, 9).getLong("scorecardVersion"));
        assertEquals(before, versions(readers, 2019));

        // When it is gone
        Upstream.publish(cause, Reference.again(earlier, 10, true));
        Upstream.awaitRead();

        // Then
        assertEquals(List.of(2017), readers.telling(2019, 2).getList("model.facts.earlier.fiscalYear"));
    }

    private static long versions(Readers readers, int year) {
        return readers.consumer()
                .get(readers.year(year) + "/report/versions")
                .jsonPath()
                .getLong("total");
    }

    /** Number of the newest version, once all that was sent has been read: batches may have made one or several. */
    private static long stable(Readers readers) {
        Upstream.awaitRead();
        return readers.consumer()
                .get(readers.path("/report/versions"))
                .jsonPath()
                .getLong("total");
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
