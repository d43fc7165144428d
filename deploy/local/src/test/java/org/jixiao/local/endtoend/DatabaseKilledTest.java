package org.jixiao.local.endtoend;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jixiao.local.sample.Answer;
import org.jixiao.local.story.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(House.class)
class DatabaseKilledTest {

    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final List<Integer> refused = new CopyOnWriteArrayList<>();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void every_acknowledged_write_is_there_after_the_database_was_killed() {
        // Given somebody who writes without a pause
        Office office = Office.asEntered("420104-D01");
        office.reportOf(office.scorecard());
        var writer = CompletableFuture.runAsync(() -> write(office));
        await().atMost(Office.PATIENCE).until(() -> acknowledged.size() > 20);

        // When the database is killed and comes back
        House.suite().platform().postgres().kill();
        await().atMost(Office.PATIENCE).until(() -> !refused.isEmpty());
        House.suite().platform().postgres().restart();
        int before = acknowledged.size();
        await().atMost(Office.PATIENCE).until(() -> acknowledged.size() > before + 20);
        enough.set(true);
        writer.join();

        // Then nothing acknowledged is missing, and no service needed a restart to go on
        assertEquals(List.of(), missing(office));
        assertEquals(Set.of(503), new HashSet<>(refused));
        Scorecard card = office.scorecard();
        assertEquals(acknowledged.get(acknowledged.size() - 1), Office.actualOf(card.leaf("B16")));
        assertTrue(office.reportOf(card).path("scorecardVersion").asLong() >= card.version());
    }

    private void write(Office office) {
        for (int value = 3000; !enough.get(); value++) {
            try {
                Answer answer = office.report("B16", "新增就业", String.valueOf(value));
                if (answer.isSuccess()) {
                    acknowledged.add(String.valueOf(value));
                } else {
                    refused.add(answer.status());
                }
            } catch (UncheckedIOException noAnswer) {
                refused.add(0);
            }
        }
    }

    private List<String> missing(Office office) {
        List<String> missing = new ArrayList<>(acknowledged);
        missing.removeAll(office.actuals("B16"));
        return missing;
    }
}
