package org.jixiao.report.watching;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody before the dashboard; what they see is held to the house's rules when they go. */
final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final URI base;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private boolean refusalsExpected;

    Visit(Browser browser, URI base, int width, int height, ColorScheme scheme) {
        this.base = base;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("zh-CN"));
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

    static Visit laptop(Browser browser, URI base) {
        return new Visit(browser, base, 1366, 768, ColorScheme.LIGHT);
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
        page.waitForSelector(".panel:not(.sign-in)");
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

    @Override
    public void close() {
        context.close();
        if (!faults.isEmpty()) {
            throw new AssertionError("The page is at fault: " + faults);
        }
    }
}
