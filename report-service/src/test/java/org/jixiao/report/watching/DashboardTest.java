package org.jixiao.report.watching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jixiao.embedded.testing.ForgedTokens;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.jixiao.report.Reference;
import org.jixiao.report.service.Upstream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page as people use it. Pictures of it are kept in {@code target/dashboard}, to be looked at. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
@Timeout(180)
class DashboardTest extends Browsing {

    private static final int DEPARTMENTS = 3_000;
    private static final int YEAR = 2012;
    private static final String BOARD = "#/" + YEAR;

    private static boolean founded;

    private District district;

    @BeforeEach
    void aLargeCity() {
        district = new District(jdbi, board, YEAR);
        if (!founded) {
            district.found(DEPARTMENTS);
            founded = true;
        }
    }

    @Test
    void the_door_says_what_is_wrong_with_a_token_and_opens_to_a_good_one() {
        try (Visit visit = laptop().tryingDoors()) {
            Page page = visit.page();
            page.navigate(base.toString());
            enter(page, "not a token");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("三段");
            enter(page, ForgedTokens.expired());
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("过期");
            enter(page, ForgedTokens.foreignKey());
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("未被接受");
            enter(page, Tokens.auditor());
            assertThat(page.locator(".panel-ranking")).isVisible();
            page.getByText("退出").click();
            assertThat(page.getByLabel("访问令牌")).isVisible();
            assertEquals(null, page.evaluate("() => sessionStorage.getItem('jixiao.token')"));
        }
    }

    @Test
    void three_thousand_departments_are_there_at_once() {
        List<Double> seen = new ArrayList<>();
        try (Visit visit = laptop().signIn(Tokens.finance(), BOARD)) {
            assertThat(visit.rows()).hasCount(50);
            assertThat(visit.page().locator("#matches")).containsText("3,000");
            for (int time = 0; time < 5; time++) {
                visit.page().reload();
                seen.add(((Number) visit.page()
                                .waitForFunction(
                                        "() => document.querySelectorAll('.ranked tbody tr').length === 50 ? performance.now() : 0")
                                .jsonValue())
                        .doubleValue());
            }
        }
        double best = seen.stream().min(Comparator.naturalOrder()).orElseThrow();
        System.out.printf(
                "Dashboard of %d departments: first view %s ms%n",
                DEPARTMENTS, seen.stream().map(Math::round).toList());
        // A second on a machine that does nothing else; here others build and test beside it.
        assertTrue(best < 1_000, () -> "first view after " + seen + " ms");
    }

    @Test
    void a_department_is_found_by_name_and_by_code_and_filters_can_be_taken_back() {
        try (Visit visit = laptop().signIn(Tokens.auditor(), BOARD)) {
            Page page = visit.page();
            page.getByLabel("查找部门（名称或代码）").fill("江汉区档案馆");
            assertThat(visit.rows().first()).containsText("江汉区档案馆");
            assertThat(page.locator("#announcements")).containsText("符合条件");
            page.getByLabel("查找部门（名称或代码）").fill("420100-0042");
            assertThat(visit.rows()).hasCount(1);
            assertThat(visit.rows()).containsText("420100-0042");
            page.locator("[data-key='filter search']").click();
            assertThat(visit.rows()).hasCount(50);
            page.locator("[data-key='warning overspent']").click();
            assertThat(page.locator("[data-key='warning overspent']")).hasAttribute("aria-pressed", "true");
            assertThat(visit.rows().first().locator(".hints")).containsText("预算线超支");
        }
    }

    @Test
    void columns_sort_and_pages_turn_by_keyboard_alone() {
        try (Visit visit = laptop().signIn(Tokens.auditor(), BOARD)) {
            Page page = visit.page();
            page.keyboard().press("/");
            assertNotEquals("search", visit.focused(), "single keys are for those who speak to their machines");
            page.keyboard().press("Control+/");
            assertEquals("search", visit.focused());
            press(visit, "Tab", "sort total");
            page.keyboard().press("Enter");
            assertThat(page.locator("th", new Page.LocatorOptions().setHas(page.locator("[data-key='sort total']"))))
                    .hasAttribute("aria-sort", "descending");
            page.keyboard().press("Enter");
            assertThat(page.locator("th", new Page.LocatorOptions().setHas(page.locator("[data-key='sort total']"))))
                    .hasAttribute("aria-sort", "ascending");
            press(visit, "Tab", "nextPage");
            page.keyboard().press("Enter");
            assertThat(page.locator(".page")).containsText("第 2 /");
            assertEquals("nextPage", visit.focused());
            page.keyboard().press("Control+/");
            page.keyboard().type("420100-0007");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText(District.name(7));
            press(visit, "Tab", "back");
            page.keyboard().press("Enter");
            assertThat(page.locator(".panel-ranking")).isVisible();
        }
    }

    @Test
    void who_comes_first_is_met_in_the_language_of_their_browser_or_in_chinese() {
        Map.of("en-US", "en-GB", "zh-TW", "zh-CN", "fr-FR", "zh-CN").forEach((browser, page) -> {
            try (Visit visit = speaking(browser)) {
                visit.page().navigate(base.toString());
                assertThat(visit.page().locator("html")).hasAttribute("lang", page);
            }
        });
    }

    @Test
    void what_waits_is_said_to_wait_and_not_shown_as_lost() {
        try (Visit visit = laptop().signIn(Tokens.auditor(), BOARD)) {
            Page page = visit.page();
            page.getByLabel("查找部门（名称或代码）").fill(District.code(37));
            assertThat(visit.rows()).hasCount(1);
            assertThat(visit.rows().locator(".rate").first()).hasText("待评定");
            assertThat(visit.rows().locator(".rate").first()).hasClass(Pattern.compile(".*heat-waiting.*"));
            assertThat(page.locator(".summary")).containsText("已评定 2,919 / 3,000");
            assertThat(page.locator(".panel-heat tbody tr").first()).containsText("待评定 81");
        }
    }

    @Test
    void on_a_wall_of_twice_the_pixels_everything_is_twice_as_large() {
        try (Visit wall = visit(3840, 2160, ColorScheme.LIGHT).signIn(Tokens.auditor(), BOARD)) {
            assertEquals(List.of(), wall.look("board-wall-of-twice-the-pixels"));
            assertEquals(
                    "30px", wall.page().evaluate("() => getComputedStyle(document.querySelector('.ranked')).fontSize"));
        }
    }

    @Test
    void the_report_fits_a_phone() {
        theReference();
        String report = given().auth()
                .oauth2(Tokens.auditor())
                .get("/api/v1/departments/" + Reference.DEPARTMENT + "/years/2019/report.html")
                .asString();
        try (Visit visit = visit(390, 844, ColorScheme.LIGHT)) {
            visit.page().setContent(report);
            assertThat(visit.page().locator(".imprint")).containsText("SHA-256");
            assertEquals(390, visit.page().evaluate("() => document.documentElement.scrollWidth"));
        }
    }

    @Test
    void the_language_switches_and_stays() {
        try (Visit visit = laptop().signIn(Tokens.auditor(), BOARD)) {
            Page page = visit.page();
            page.getByText("English").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en-GB");
            assertThat(page.getByText("Newest changes")).isVisible();
            page.reload();
            assertThat(page.getByText("Grades", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            page.getByText("中文").click();
            assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
            assertThat(page.locator(".panel-changes h2")).hasText("最新变化");
        }
    }

    @Test
    void a_change_shows_with_its_cause_without_reloading() {
        try (Visit visit = laptop().signIn(Tokens.auditor(), BOARD)) {
            Page page = visit.page();
            assertThat(page.locator("#connection")).containsText("实时");
            page.evaluate("() => { window.sameDocument = true; }");
            district.rescore(11, 2, "99.97", "批准 B12 按特殊情况视为完成");
            assertThat(page.locator(".changes li").first()).containsText("批准 B12 按特殊情况视为完成");
            assertThat(page.locator(".changes li").first()).containsText("99.97");
            assertThat(page.locator("#announcements")).containsText("99.97");
            page.getByLabel("查找部门（名称或代码）").fill("420100-0011");
            assertThat(visit.rows().first()).containsText("99.97");
            assertEquals(true, page.evaluate("() => window.sameDocument"));
        }
    }

    @Test
    void a_broken_connection_is_told_and_what_was_missed_comes_after_it() {
        try (Visit visit = laptop().tryingDoors()) {
            Page page = visit.page();
            page.route("**/board/changes*", Route::abort);
            visit.signIn(Tokens.auditor(), BOARD);
            assertThat(page.locator("#connection")).containsText("连接中断");
            district.rescore(13, 2, "77.07", "撤销 B01 的特殊情况");
            page.unroute("**/board/changes*");
            assertThat(page.locator(".changes li").first())
                    .containsText("77.07", new LocatorAssertions.ContainsTextOptions().setTimeout(30_000));
            assertThat(page.locator("#connection")).containsText("实时");
        }
    }

    @Test
    void an_open_department_follows_too() {
        try (Visit visit = laptop().signIn(Tokens.auditor(), BOARD + "/" + District.code(12))) {
            assertThat(visit.page().locator("#connection")).containsText("实时");
            district.rescore(12, 2, "61.25", "更正 B02 的实际值");
            assertThat(visit.page().locator(".score")).containsText("61.25");
            assertThat(visit.page().locator(".because")).containsText("更正 B02 的实际值");
        }
    }

    @Test
    void a_department_tells_the_reason_of_every_point_and_hands_out_its_report() throws Exception {
        theReference();
        try (Visit visit = laptop().signIn(Tokens.auditor(), "#/2019/" + Reference.DEPARTMENT)) {
            Page page = visit.page();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText("六角亭街办事处");
            assertThat(page.locator(".score")).containsText("94.00");
            assertThat(page.locator(".tree tbody tr.leaf")).hasCount(49);
            assertThat(page.locator(".tree")).containsText("政府采购执行率 97.08%，不足 100%，扣 1 分，得 7 分");
            assertThat(page.locator(".tree")).containsText("420104-LJT/2019/B01 · 修订 4");
            assertThat(page.locator(".findings")).containsText("评分标准在 99 与 100 之间留有空档");
            page.getByText("只看失分和待评定项").check();
            assertThat(page.locator(".tree tbody tr.leaf")).hasCount(5);
            Download docx =
                    page.waitForDownload(() -> page.getByLabel("下载 Word").click());
            assertEquals("武汉市硚口区人民政府六角亭街办事处-2019.docx", docx.suggestedFilename());
            assertTrue(Files.size(docx.path()) > 10_000);
        }
    }

    @Test
    void a_clerk_sees_their_own_department_alone() {
        try (Visit visit = laptop().signIn(Tokens.clerk(District.code(5)), "")) {
            assertThat(visit.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .containsText(District.name(5));
            assertThat(visit.page().locator("#search")).hasCount(0);
        }
    }

    @Test
    void what_departments_write_is_text_and_never_markup() {
        String name = "<img src=x onerror=document.title='taken'>局";
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update inbox set state = jsonb_build_object('name', :name) where key = :key and topic = 'jixiao.departments'")
                .bind("name", name)
                .bind("key", District.code(3000))
                .execute());
        district.rescore(3000, 2, "55.5", "<script>document.title='taken'</script>");
        try (Visit visit = laptop().signIn(Tokens.auditor(), BOARD)) {
            visit.page().getByLabel("查找部门（名称或代码）").fill("420100-3000");
            assertThat(visit.rows()).containsText(name);
            assertThat(visit.page()).hasTitle("部门整体支出绩效看板");
        }
    }

    @Test
    void nothing_is_in_the_way_of_anybody_on_a_phone() {
        nothingIsInTheWay(Screen.PHONE);
    }

    @Test
    void nothing_is_in_the_way_of_anybody_at_a_laptop() {
        nothingIsInTheWay(Screen.LAPTOP);
    }

    @Test
    void nothing_is_in_the_way_of_anybody_before_the_wall() {
        nothingIsInTheWay(Screen.WALL);
    }

    /** What axe-core finds of WCAG A and AA and of good practice, in light and in dark, and what scrolls sideways. */
    private void nothingIsInTheWay(Screen screen) {
        theReference();
        List<String> violations = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (Visit visit = visit(screen.width, screen.height, scheme)) {
                String name = screen + "-" + scheme;
                visit.page().navigate(base.toString());
                violations.addAll(visit.look("door-" + name));
                visit.signIn(Tokens.auditor(), BOARD);
                violations.addAll(visit.look("board-" + name));
                visit.page().getByText("English").click();
                violations.addAll(visit.look("board-en-" + name));
                visit.page()
                        .navigate(
                                base.resolve("/#/2019/" + Reference.DEPARTMENT).toString());
                assertThat(visit.page().locator(".tree")).isVisible();
                violations.addAll(visit.look("department-en-" + name));
                visit.page().getByText("中文").click();
                violations.addAll(visit.look("department-" + name));
            }
        }
        assertEquals(List.of(), violations);
    }

    private enum Screen {
        PHONE(390, 844),
        LAPTOP(1366, 768),
        WALL(1920, 1080);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static void enter(Page page, String token) {
        page.getByLabel("访问令牌").fill(token);
        page.getByText("进入看板").click();
    }

    /** Presses a key until that has the focus. */
    private static void press(Visit visit, String key, String until) {
        for (int times = 0; times < 200; times++) {
            visit.page().keyboard().press(key);
            if (until.equals(visit.focused())) {
                return;
            }
        }
        throw new AssertionError(key + " doesn't lead to " + until);
    }

    private static void theReference() {
        Upstream.publish(
                Upstream.cause("waiver-approved", Reference.DEPARTMENT + "/2019/B12"),
                Upstream.everything(Reference.DEPARTMENT, 94));
        Upstream.awaitRead();
    }
}
