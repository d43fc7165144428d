package org.jixiao.report.watching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What somebody does on the page is not disturbed by what changes on it meanwhile. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
@Timeout(120)
class InPlaceTest extends Browsing {

    private static final int YEAR = 2014;
    private static final String BOARD = "#/" + YEAR;
    private static final int DEPARTMENTS = 100;

    @Test
    void chinese_is_put_together_of_several_keys_and_blanks_stay() {
        District district = founded(YEAR, DEPARTMENTS);
        try (Visit visit = laptop().signIn(Tokens.auditor(), BOARD)) {
            Page page = visit.page();
            Locator field = page.locator("#search");
            field.focus();
            CDPSession keyboard = page.context().newCDPSession(page);
            keyboard.send("Input.imeSetComposition", composition("j"));
            try (Visit other = laptop().signIn(Tokens.finance(), BOARD)) {
                district.rescore(1, 2, "98.01", "更正");
                district.rescore(1, 3, "98.11", "再次更正");
                assertThat(other.page().locator(".changes li").first()).containsText("98.11");
            }
            assertThat(field).hasValue("j");
            keyboard.send("Input.imeSetComposition", composition("jiang"));
            assertThat(field).hasValue("jiang");
            assertThat(page.locator("#matches")).containsText(String.valueOf(DEPARTMENTS));
            JsonObject chosen = new JsonObject();
            chosen.addProperty("text", "江汉区");
            keyboard.send("Input.insertText", chosen);
            assertThat(field).hasValue("江汉区");
            assertThat(visit.rows()).hasCount(4);

            field.fill("");
            page.keyboard().type("江汉 区");
            assertThat(field).hasValue("江汉 区");
            page.keyboard().press("Home");
            page.keyboard().type("在");
            page.keyboard().type("这里");
            assertThat(field).hasValue("在这里江汉 区");
        }
    }

    @Test
    void selected_text_focus_and_the_list_of_years_stay_while_lines_change() {
        District district = founded(YEAR, DEPARTMENTS);
        try (Visit visit = laptop().signIn(Tokens.auditor(), BOARD)) {
            Page page = visit.page();
            assertThat(page.locator("#connection")).containsText("实时");
            page.evaluate("""
                    () => {
                      window.row = document.querySelector(".ranked tbody tr:nth-child(30)");
                      window.year = document.querySelector("#year");
                      window.year.focus();
                      getSelection().selectAllChildren(window.row.querySelector("a"));
                    }""");
            String selected = (String) page.evaluate("() => getSelection().toString()");
            district.rescore(2, 2, "99.98", "批准 B01 按特殊情况视为完成");
            assertThat(page.locator(".changes li").first()).containsText("99.98");
            assertThat(visit.rows().first()).containsText("99.98");
            assertEquals(selected, page.evaluate("() => getSelection().toString()"));
            assertEquals(
                    true,
                    page.evaluate("() => window.row.isConnected && document.activeElement === window.year"
                            + " && window.year === document.querySelector('#year')"));
        }
    }

    @Test
    void a_click_counts_though_all_changed_since_the_button_went_down() {
        District district = founded(YEAR, DEPARTMENTS);
        try (Visit visit = laptop().signIn(Tokens.auditor(), BOARD)) {
            Page page = visit.page();
            assertThat(page.locator("#connection")).containsText("实时");
            Locator pressed = visit.rows().nth(5).locator("a");
            String name = pressed.textContent();
            BoundingBox box = pressed.boundingBox();
            page.mouse().move(box.x + 10, box.y + box.height / 2);
            page.mouse().down();
            try (Visit other = laptop().signIn(Tokens.finance(), BOARD)) {
                for (int number = 40; number < 48; number++) {
                    district.rescore(number, 2, "99.9" + (number - 40), "更正 B02 的实际值");
                }
                assertThat(other.rows().first()).containsText("99.97");
            }
            page.mouse().up();
            assertThat(page.locator(".department h1")).hasText(name);
            page.locator(".brand a").click();
            assertThat(visit.rows().first()).containsText("99.97");
        }
    }

    @Test
    void a_word_typed_on_a_departments_page_narrows_the_board_as_a_whole() {
        founded(YEAR, DEPARTMENTS);
        try (Visit visit = laptop().signIn(Tokens.auditor(), BOARD + "/" + District.code(3))) {
            Page page = visit.page();
            assertThat(page.locator(".tree")).isVisible();
            page.keyboard().press("Control+/");
            page.keyboard().type("420100-0042", new Keyboard.TypeOptions().setDelay(60));
            assertThat(page.locator("#search")).hasValue("420100-0042");
            assertThat(visit.rows()).hasCount(1);
            assertEquals("search", visit.focused());
            assertTrue(page.url().endsWith(BOARD), page::url);
            page.goBack();
            assertThat(page.locator(".department h1")).hasText(District.name(3));
        }
    }

    @Test
    void updates_can_be_paused_and_what_came_meanwhile_is_shown_after_it() {
        District district = founded(YEAR, DEPARTMENTS);
        try (Visit visit = laptop().signIn(Tokens.auditor(), BOARD)) {
            Page page = visit.page();
            assertThat(page.locator("#connection")).containsText("实时");
            page.locator("[data-key=pause]").click();
            String before = page.locator(".changes").textContent();
            district.rescore(6, 2, "66.06", "更正 C1 的实际值");
            assertThat(page.locator("#connection")).containsText("1 项变化待显示");
            assertEquals(before, page.locator(".changes").textContent());
            assertThat(page.locator("#connection")).containsText("已暂停");
            page.locator("[data-key=pause]").click();
            assertThat(page.locator(".changes li").first()).containsText("66.06");
            assertThat(page.locator("#connection")).containsText("实时");
        }
    }

    @Test
    void what_is_read_again_takes_nothing_back_that_came_meanwhile() {
        District district = founded(YEAR, DEPARTMENTS);
        try (Visit visit = laptop().signIn(Tokens.auditor(), BOARD)) {
            Page page = visit.page();
            assertThat(page.locator("#connection")).containsText("实时");
            AtomicReference<Route> held = new AtomicReference<>();
            AtomicReference<String> read = new AtomicReference<>();
            page.route("**/board?year=*", route -> {
                read.set(route.fetch().text());
                held.set(route);
            });
            page.locator("[data-key=pause]").click();
            page.locator("[data-key=pause]").click();
            page.waitForCondition(() -> held.get() != null);
            district.rescore(7, 2, "55.05", "撤销 B01 的特殊情况");
            assertThat(page.locator(".changes li").first()).containsText("55.05");
            page.waitForResponse(
                    "**/board?year=*",
                    () -> held.get()
                            .fulfill(new Route.FulfillOptions()
                                    .setStatus(200)
                                    .setContentType("application/json")
                                    .setBody(read.get())));
            // What is drawn after it is drawn of it.
            page.locator("[data-key='sort total']").click();
            assertThat(page.locator(".changes li").first()).containsText("55.05");
        }
    }

    @Test
    void those_who_hear_the_page_are_told_many_changes_in_one_sentence() {
        District district = founded(YEAR, DEPARTMENTS);
        try (Visit visit = laptop()) {
            Page page = visit.page();
            page.clock().install();
            visit.signIn(Tokens.auditor(), BOARD);
            assertThat(page.locator("#connection")).containsText("实时");
            page.evaluate("""
                    () => {
                      window.told = [];
                      const region = document.getElementById("announcements");
                      new MutationObserver(() => window.told.push(region.textContent))
                        .observe(region, { childList: true, subtree: true, characterData: true });
                    }""");
            district.rescore(8, 2, "81.08", "第一项");
            assertThat(page.locator("#announcements")).containsText("81.08");
            for (int number = 9; number < 15; number++) {
                district.rescore(number, 2, "82." + (10 + number), "又一项");
            }
            assertThat(page.locator(".changes li").first()).containsText("82.24");
            assertThat(page.locator("#announcements")).containsText("81.08");
            page.clock().fastForward(20_000);
            assertThat(page.locator("#announcements")).containsText("6 个部门有变化");
            List<Object> told = new ArrayList<>((List<?>) page.evaluate("() => window.told"));
            assertTrue(told.size() <= 2, () -> "told " + told);
        }
    }

    private static JsonObject composition(String letters) {
        JsonObject composed = new JsonObject();
        composed.addProperty("text", letters);
        composed.addProperty("selectionStart", letters.length());
        composed.addProperty("selectionEnd", letters.length());
        return composed;
    }
}
