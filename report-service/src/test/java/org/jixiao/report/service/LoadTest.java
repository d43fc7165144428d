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

    @Inject
    Jdbi jdbi;

    @Test
    void aYearOfADistrictIsWrittenAnewInFlatMemory() {
        // Given
        for (int department = 0; department < DEPARTMENTS; department++) {
            Upstream.publish(Upstream.cause("scored", "WH-2019"), Upstream.everything(code(department), 93));
        }
        awaitWritten(2);
        long first = settled();

        // When
        long started = System.nanoTime();
        long spent = SYSTEM.getProcessCpuTime();
        scoredAnew(3);
        double seconds = (System.nanoTime() - started) / 1e9;
        double core = (SYSTEM.getProcessCpuTime() - spent) / 1e9;
        long second = settled();
        scoredAnew(4);
        long third = settled();

        // Then what stays of each report stays each time, unlike what is filled once
        long grown = Math.min(second - first, third - second) / DEPARTMENTS;
        int pdf = smallestPdf();
        System.out.printf(
                "%,d reports as HTML, DOCX and PDF: %.1f s, %.1f a second; %.1f a second of one core; heap grew by %d and then %d kB, and the PDF of one has %d kB%n",
                DEPARTMENTS,
                seconds,
                DEPARTMENTS / seconds,
                DEPARTMENTS / core,
                (second - first) / 1000,
                (third - second) / 1000,
                pdf / 1000);
        assertTrue(grown < pdf / 2, () -> grown + " bytes more for each report, whose PDF has " + pdf);
    }

    private void scoredAnew(long version) {
        for (int department = 0; department < DEPARTMENTS; department++) {
            Upstream.publish(
                    Upstream.cause("scheme-published", "WH-2019"),
                    Reference.again(
                            Reference.scorecard(code(department), 2019, version == 3 ? 94 : 93), version, false));
        }
        awaitWritten(version);
    }

    private static String code(int department) {
        return "420104-L%04d".formatted(department);
    }

    private void awaitWritten(long card) {
        await().atMost(Duration.ofMinutes(30))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> jdbi.withHandle(handle -> handle.createQuery("""
                        select count(distinct department) from report_version
                        where department like '420104-L%' and fiscal_year = 2019 and scorecard_version = :card
                        """)
                                .bind("card", card)
                                .mapTo(Integer.class)
                                .one())
                        == DEPARTMENTS);
        Upstream.awaitRead();
    }

    private int smallestPdf() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select min(octet_length(content)) from rendition
                        where department like '420104-L%' and fiscal_year = 2019 and format = 'pdf'
                        """).mapTo(Integer.class).one());
    }

    /** What is in use once all that can be let go is. */
    private static long settled() {
        long before = used();
        long now = used();
        while (before - now > 1 << 20) {
            before = now;
            now = used();
        }
        return now;
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
