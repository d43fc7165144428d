package org.jixiao.report.watching;

import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import org.jdbi.v3.core.Jdbi;
import org.jixiao.report.board.BoardTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests of the page as people use it, in a browser. */
abstract class Browsing {

    private static Chromium chromium;

    @Inject
    Jdbi jdbi;

    @Inject
    BoardTable board;

    @TestHTTPResource("/")
    URI base;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
            chromium = null;
        }
    }

    final Visit visit(int width, int height, ColorScheme scheme) {
        return new Visit(chromium.browser(), base, width, height, scheme, "zh-CN");
    }

    /** Somebody whose browser speaks another language. */
    final Visit speaking(String locale) {
        return new Visit(chromium.browser(), base, 1366, 768, ColorScheme.LIGHT, locale);
    }

    final Visit laptop() {
        return visit(1366, 768, ColorScheme.LIGHT);
    }

    /** A district of this year alone. */
    final District founded(int year, int departments) {
        District district = new District(jdbi, board, year);
        district.found(departments);
        return district;
    }
}
