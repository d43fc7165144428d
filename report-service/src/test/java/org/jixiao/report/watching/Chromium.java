package org.jixiao.report.watching;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of this machine. Without one the browser's tests are skipped, unless {@code jixiao.browser=required}. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ALONE = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(ALONE));
    }

    static Chromium start() {
        Optional<Path> found = Arrays.stream(System.getenv("PATH").split(":"))
                .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && "required".equals(System.getProperty("jixiao.browser"))) {
            throw new AssertionError("There is no Chromium on the PATH, and jixiao.browser=required");
        }
        Assumptions.assumeTrue(
                found.isPresent(),
                "The dashboard's browser tests need a Chromium on the PATH (Debian: apt-get install chromium)");
        return new Chromium(found.orElseThrow());
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        Stream.<AutoCloseable>of(browser, playwright).forEach(each -> {
            try {
                each.close();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }
}
