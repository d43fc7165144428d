package org.jixiao.report.service;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.report.Reference;
import org.junit.jupiter.api.Test;

/**
 * A year of a district: all its reports written anew, as after the publication of a scheme. {@code
 * -Djixiao.load.departments=1000} makes it a whole one.
 */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class LoadTest {

    private static final int DEPARTMENTS = Integer.getInteger("jixiao.load.departments", 40);
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** What may stay on the heap of three quarters of all reports; printed and let go they leave nothing. */
    private static final long MOST_GROWTH = 48 << 20;

    @Inject
    Jdbi jdbi;

    @Test
    void aYearOfADistrictIsWrittenAnewInFlatMemory() {
        // Given
        for (int department = 0; department < DEPARTMENTS; department++) {
            Upstream.publish(Upstream.cause("scored", "WH-2019"), Upstream.everything(code(department), 93));
        }
        awaitWritten(93, DEPARTMENTS, Duration.ofMinutes(30));

        // When
        long started = System.nanoTime();
        long spent = SYSTEM.getProcessCpuTime();
        for (int department = 0; department < DEPARTMENTS; department++) {
            Upstream.publish(
                    Upstream.cause("scheme-published", "WH-2019"), Reference.scorecard(code(department), 2019, 94));
        }
        awaitWritten(94, DEPARTMENTS / 4, Duration.ofMinutes(10));
        long early = heap();
        awaitWritten(94, DEPARTMENTS, Duration.ofMinutes(30));
        long late = heap();

        // Then
        double seconds = (System.nanoTime() - started) / 1e9;
        double core = (SYSTEM.getProcessCpuTime() - spent) / 1e9;
        System.out.printf(
                "%,d reports as HTML, DOCX and PDF: %.1f s, %.1f a second; %.1f a second of one core; heap %d MiB after a quarter, %d MiB at the end%n",
                DEPARTMENTS, seconds, DEPARTMENTS / seconds, DEPARTMENTS / core, early >> 20, late >> 20);
        assertTrue(late - early < MOST_GROWTH, () -> (late - early) + " bytes more");
    }

    private static String code(int department) {
        return "420104-L%04d".formatted(department);
    }

    private void awaitWritten(int total, int departments, Duration most) {
        await().atMost(most)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> jdbi.withHandle(handle -> handle.createQuery("""
                        select count(distinct department) from report_version
                        where department like '420104-L%' and scorecard_version = :card
                        """)
                                .bind("card", total - 91)
                                .mapTo(Integer.class)
                                .one())
                        >= departments);
    }

    /** What is in use once all that can be let go is. */
    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
