package org.jixiao.report.watching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every address leads somewhere, and what is shown is what the address names. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
@Timeout(120)
class PlacesTest extends Browsing {

    private static final int YEAR = 2015;
    private static final String BOARD = "#/" + YEAR;
    private static final String OWN = BOARD + "/" + District.code(5);
    private static final int SECONDS = 1_000;

    private District district;

    @BeforeEach
    void aSmallDistrict() {
        district = founded(YEAR, 40);
    }

    @Test
    void a_clerks_home_is_their_own_department() {
        try (Visit visit = laptop().signIn(Tokens.clerk(District.code(5)), OWN)) {
            Page page = visit.page();
            assertThat(page.locator(".department h1")).hasText(District.name(5));
            page.locator(".brand a").click();
            page.waitForURL(Pattern.compile("#/\\d{4}/" + District.code(5) + "$"));
            assertThat(page.locator(".department h1")).hasText(District.name(5));
            assertThat(page.locator("#connection")).containsText("实时");
        }
    }

    @Test
    void another_departments_address_is_refused_in_words_and_nobody_is_signed_out() {
        try (Visit visit =
                laptop().tryingDoors().signIn(Tokens.clerk(District.code(5)), BOARD + "/" + District.code(6))) {
            Page page = visit.page();
            assertThat(page.locator(".notice")).containsText("只能访问本部门");
            assertNotNull(page.evaluate("() => sessionStorage.getItem('jixiao.token')"));
            page.getByText("回到首页").click();
            assertThat(page.locator(".department h1")).hasText(District.name(5));
        }
    }

    @Test
    void a_department_is_never_shown_under_the_address_of_another() {
        try (Visit visit = laptop().tryingDoors().signIn(Tokens.auditor(), BOARD + "/" + District.code(7))) {
            Page page = visit.page();
            assertThat(page.locator(".department h1")).hasText(District.name(7));
            page.navigate(base.resolve("/" + BOARD + "/420100-9999").toString());
            assertThat(page.locator(".notice")).containsText("420100-9999");
            district.rescore(7, 2, "70.07", "更正 B01 的实际值");
            district.rescore(8, 2, "70.08", "更正 B01 的实际值");
            page.locator(".brand a").click();
            assertThat(page.locator(".changes li").first()).containsText("70.08");
            page.goBack();
            assertThat(page.locator(".notice")).containsText("420100-9999");
            district.rescore(7, 3, "70.17", "再次更正");
            page.navigate(base.resolve("/" + BOARD + "/" + District.code(7)).toString());
            assertThat(page.locator(".score")).containsText("70.17");
        }
    }

    @Test
    void what_fails_does_not_give_way_to_what_was_before_it() {
        try (Visit visit = laptop().tryingDoors().signIn(Tokens.auditor(), BOARD + "/" + District.code(9))) {
            Page page = visit.page();
            assertThat(page.locator("#connection")).containsText("实时");
            page.route("**/board/departments/" + District.code(10) + "/**", Route::abort);
            page.navigate(base.resolve("/" + BOARD + "/" + District.code(10)).toString());
            assertThat(page.locator(".notice h1")).hasText("读取失败");
            district.rescore(9, 2, "70.09", "更正 B01 的实际值");
            assertThat(page.locator("#announcements")).containsText("70.09");
            assertThat(page.locator(".notice h1")).hasText("读取失败");
            assertThat(page.locator(".department")).hasCount(0);
            page.unroute("**/board/departments/" + District.code(10) + "/**");
            page.getByText("重试").click();
            assertThat(page.locator(".department h1")).hasText(District.name(10));
        }
    }

    @Test
    void what_could_not_be_read_is_tried_again_by_itself() {
        try (Visit visit = laptop().tryingDoors()) {
            Page page = visit.page();
            page.clock().install();
            page.route("**/board?year=*", Route::abort);
            visit.signIn(Tokens.auditor(), BOARD);
            assertThat(page.locator(".notice h1")).hasText("读取失败");
            page.unroute("**/board?year=*");
            page.clock().fastForward(31 * SECONDS);
            assertThat(visit.rows()).hasCount(40);
        }
    }

    @Test
    void the_grades_of_other_years_look_like_what_they_are() {
        founded(2017, 5).rescore(3, 2, "55", "更正 B01 的实际值");
        try (Visit visit = laptop().signIn(Tokens.clerk(District.code(3)), BOARD + "/" + District.code(3))) {
            Locator year = visit.page().locator(".panel-history tr[data-key='2017'] .grade");
            assertThat(year).hasText("差");
            assertThat(year).hasClass("grade grade-3");
        }
    }

    @Test
    void a_clerk_is_told_when_their_department_can_not_be_read_again() {
        try (Visit visit = laptop().tryingDoors()) {
            Page page = visit.page();
            page.clock().install();
            visit.signIn(Tokens.clerk(District.code(5)), OWN);
            assertThat(page.locator("#connection [role=status]")).hasText("实时");
            page.route("**/board/departments/**", Route::abort);
            page.clock().fastForward(31 * SECONDS);
            assertThat(page.locator("#connection [role=status]")).containsText("连接中断");
            page.unroute("**/board/departments/**");
            district.rescore(5, 2, "70.05", "更正 B01 的实际值");
            page.clock().fastForward(31 * SECONDS);
            assertThat(page.locator(".score")).containsText("70.05");
            assertThat(page.locator("#connection [role=status]")).hasText("实时");
        }
    }

    @Test
    void a_clerk_whose_token_is_refused_is_led_to_the_door() {
        try (Visit visit = laptop().tryingDoors()) {
            Page page = visit.page();
            page.clock().install();
            visit.signIn(Tokens.clerk(District.code(5)), OWN);
            page.route("**/board/departments/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
            page.clock().fastForward(31 * SECONDS);
            assertThat(page.locator(".sign-in .fault")).containsText("未被接受");
            assertTrue(page.evaluate("() => sessionStorage.getItem('jixiao.token')") == null);
        }
    }
}
