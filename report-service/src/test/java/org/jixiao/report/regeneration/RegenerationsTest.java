package org.jixiao.report.regeneration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.EmbeddedPostgres;
import org.jixiao.embedded.testing.Infrastructure;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.Cause;
import org.jixiao.report.edition.DepartmentYear;
import org.jixiao.report.regeneration.Regeneration.State;
import org.jixiao.web.Page.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue by itself, in a database that no worker looks at and at a time that stands still. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class RegenerationsTest {

    private static final String DATABASE = "regenerations_alone";
    private static final DepartmentYear BUSY = new DepartmentYear("420104-BUSY", 2019);

    private final Standing clock = new Standing();
    private Regenerations queue;

    @BeforeEach
    void anEmptyQueue() {
        EmbeddedPostgres postgres = Infrastructure.postgres();
        postgres.dropDatabase(DATABASE);
        postgres.createDatabase(DATABASE);
        String url = postgres.jdbcUrl(DATABASE);
        Flyway.configure()
                .dataSource(url, EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD)
                .locations("classpath:db/stream", "classpath:db/web", "classpath:db/migration")
                .load()
                .migrate();
        queue = new Regenerations(Jdbi.create(url, EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD), clock);
    }

    @Test
    void aDepartmentThatKeepsChangingComesToItsTurn() {
        // Given a long queue, and a department at its end
        List<DepartmentYear> others = IntStream.range(0, 20)
                .mapToObj(number -> new DepartmentYear("420104-Q%02d".formatted(number), 2019))
                .toList();
        others.forEach(other -> ask(other, "scored", Wish.OF_ITS_SCORECARD));
        clock.passes(Duration.ofMillis(1));
        ask(BUSY, "paid", Wish.OF_ITS_FACTS);

        // When it changes with every report that is written, and more ask behind it
        for (int written = 0; written < 20; written++) {
            clock.passes(Duration.ofMillis(1));
            ask(BUSY, "paid", Wish.OF_ITS_FACTS);
            ask(new DepartmentYear("420104-R%02d".formatted(written), 2019), "scored", Wish.OF_ITS_SCORECARD);
            Claim claim = claim();
            assertTrue(others.contains(claim.year()), () -> claim + " comes first");
            queue.done(claim);
        }

        // Then
        assertEquals(BUSY, claim().year());
    }

    @Test
    void aCorrectionThatCameWhileAFailingReportWasTriedIsWrittenAtOnce() {
        // Given a report that failed seven times
        ask(BUSY, "scored", Wish.OF_ITS_SCORECARD);
        for (int times = 0; times < 7; times++) {
            queue.fails(claim(), "no ink");
            clock.passes(Duration.ofHours(2));
        }
        Claim failing = claim();

        // When the correction comes, another finds the report being written, and then it fails
        ask(BUSY, "corrected", Wish.OF_ITS_SCORECARD);
        claim();
        queue.fails(failing, "no ink");

        // Then
        Claim correction = claim();
        assertEquals("corrected", correction.cause().action());
        queue.fails(correction, "no ink");
        clock.passes(Duration.ofSeconds(9));
        assertEquals(Optional.empty(), queue.claim());
        clock.passes(Duration.ofSeconds(1));
        assertEquals("corrected", claim().cause().action());
    }

    @Test
    void whoeverComesLateWithAReportThatWasWrittenSinceStrikesOffNoNewWish() {
        // Given one who took a report on and stands still, while it is written by another
        ask(BUSY, "scored", Wish.OF_ITS_SCORECARD);
        Claim late = claim();
        ask(BUSY, "scored", Wish.OF_ITS_SCORECARD);
        queue.done(claim());

        // When it is asked for again before the first goes on
        ask(BUSY, "waiver-approved", Wish.OF_ITS_SCORECARD);
        queue.done(late);

        // Then
        assertEquals("waiver-approved", claim().cause().action());
    }

    @Test
    void aCauseIsSpentOnceItsReportIsWrittenAndNotBefore() {
        // Given an approval whose report can't be written, and another one that is given up
        ask(BUSY, "waiver-approved", Wish.OF_ITS_SCORECARD);
        Claim failing = claim();
        ask(BUSY, "scored", Wish.OF_AN_EARLIER_YEAR);
        claim();
        queue.fails(failing, "no ink");

        // When
        ask(BUSY, "scored", Wish.OF_AN_EARLIER_YEAR);

        // Then
        Claim approval = claim();
        assertEquals("waiver-approved", approval.cause().action());

        // When less comes while it is written
        ask(BUSY, "renamed", Wish.OF_ITS_FACTS);
        queue.done(approval);

        // Then
        assertEquals("renamed", claim().cause().action());
    }

    @Test
    void ofEqualCausesTheLastIsNamed() {
        ask(BUSY, "first", Wish.OF_ITS_FACTS);
        ask(BUSY, "last", Wish.OF_ITS_FACTS);
        ask(BUSY, "lighter", Wish.OF_AN_EARLIER_YEAR);

        assertEquals("last", only().cause().action());
        assertEquals("last", claim().cause().action());
    }

    @Test
    void aTryThatNeverCameToItsEndIsTrouble() {
        // Given a report whose worker died
        ask(BUSY, "scored", Wish.OF_ITS_SCORECARD);
        claim();
        assertEquals(State.WORKING, only().state());
        clock.passes(Duration.ofSeconds(10));

        // When the next dies too
        claim();

        // Then
        assertEquals(State.FAILING, only().state());
        assertTrue(only().reason().contains("never came to its end"), only()::reason);
        assertEquals(1, queue.count().failing());

        // When it is asked for again and written
        clock.passes(Duration.ofSeconds(20));
        Claim third = claim();
        ask(BUSY, "scored", Wish.OF_ITS_SCORECARD);
        queue.done(third);

        // Then
        assertEquals(State.WAITING, only().state());
    }

    private void ask(DepartmentYear year, String action, int weight) {
        Cause cause = new Cause(action, year.key(), 1, "finance-1", clock.instant(), "");
        queue.ask(List.of(new Wish(year, cause, weight, null)));
    }

    private Claim claim() {
        return queue.claim().orElseThrow(() -> new AssertionError("nothing is due"));
    }

    private Regeneration only() {
        List<Regeneration> waiting = queue.page(null, Window.of(1, 10)).items();
        assertEquals(1, waiting.size());
        return waiting.get(0);
    }

    private static final class Standing extends Clock {

        private Instant now = Instant.parse("2020-08-03T02:00:00Z");

        void passes(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
