package org.jixiao.report.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.events.State;
import org.jixiao.report.Reference;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class ManyReportsTest {

    @Inject
    Jdbi jdbi;

    @Test
    void reportsThatComeDueAtOnceArePrintedInSmallTransactions() {
        // Given
        State[] cards = IntStream.range(0, 60)
                .mapToObj(number -> Reference.scorecard("420104-M%02d".formatted(number), 2019, 93))
                .toArray(State[]::new);

        // When
        Upstream.publish(Upstream.cause("scheme-published", "WH-2019"), cards);
        Upstream.awaitRead();

        // Then
        List<Long> perTransaction = jdbi.withHandle(
                handle -> handle.createQuery("""
                        select count(*) from report_version where department like '420104-M%' group by xmin
                        """).mapTo(Long.class).list());
        assertEquals(60, perTransaction.stream().mapToLong(Long::longValue).sum());
        assertTrue(perTransaction.stream().allMatch(count -> count <= 10), perTransaction::toString);
    }
}
