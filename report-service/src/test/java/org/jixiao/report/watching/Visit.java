package org.jixiao.report.watching;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody before the dashboard; what they see is held to the house's rules when they go. */
final class Visit implements AutoCloseable {

    private static final String CHINESE_UNMARKED = """
            () => {
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const found = [];
              while (texts.nextNode()) {
                const { parentElement: within, data } = texts.currentNode;
                if (/\\p{Script=Han}/u.test(data) && !within.closest("[lang]").lang.startsWith("zh")
                    && !within.closest("noscript, title")) {
                  found.push(data);
                }
              }
              return found;
            }""";

    private final BrowserContext context;
    private final Page page;
    private final URI base;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private boolean refusalsExpected;

    Visit(Browser browser, URI base, int width, int height, ColorScheme scheme, String locale) {
        this.base = base;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale(locale));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !(refusalsExpected && message.text().startsWith("Failed to load resource"))) {
                faults.add("console: " + message.text());
            }
        });
        page.onPageError(error -> faults.add("script: " + error));
        page.onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(base.toString()) && !url.startsWith("data:") && !url.startsWith("blob:" + base)) {
                faults.add("asked outside: " + url);
            }
        });
    }

    Page page() {
        return page;
    }

    /** Somebody to whom things are refused; browsers write that to the console. */
    Visit tryingDoors() {
        refusalsExpected = true;
        return this;
    }

    /** Opens the page and pastes the token, as anybody does. */
    Visit signIn(String token, String address) {
        page.navigate(base.resolve("/" + address).toString());
        page.getByLabel("访问令牌").fill(token);
        page.keyboard().press("Enter");
        page.waitForSelector(".panel:not(.sign-in), .notice h1");
        return this;
    }

    Locator rows() {
        return page.locator(".ranked tbody tr");
    }

    String focused() {
        return (String)
                page.evaluate(
                        "() => document.activeElement.dataset.key ?? document.activeElement.id ?? document.activeElement.tagName");
    }

    /** What axe-core finds of WCAG A and AA and of good practice, what scrolls sideways, and Chinese that isn't said to be. */
    List<String> look(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "dashboard", name.toLowerCase(Locale.ROOT) + ".png")));
        List<String> violations = new ArrayList<>();
        Object beyond =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!beyond.equals(0)) {
            violations.add(name + " scrolls sideways by " + beyond);
        }
        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
            rule.getNodes()
                    .forEach(node -> violations.add(
                            name + ": " + rule.getId() + " " + node.getHtml() + " " + node.getFailureSummary()));
        }
        Object unmarked = page.evaluate(CHINESE_UNMARKED);
        if (!unmarked.equals(List.of())) {
            violations.add(name + ": Chinese without lang " + unmarked);
        }
        return violations;
    }

    @Override
    public void close() {
        context.close();
        if (!faults.isEmpty()) {
            throw new AssertionError("The page is at fault: " + faults);
        }
    }
}
