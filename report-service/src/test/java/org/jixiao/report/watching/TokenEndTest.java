package org.jixiao.report.watching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.embedded.testing.ForgedTokens;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.embedded.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who looks all day is told before their token ends, and loses nothing by a new one. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
@Timeout(120)
class TokenEndTest extends Browsing {

    private static final int YEAR = 2016;
    private static final String BOARD = "#/" + YEAR;
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(40_000);

    @Test
    void the_end_is_told_before_it_and_a_new_token_changes_nothing_else() {
        District district = founded(YEAR, 40);
        List<String> violations = new ArrayList<>();
        try (Visit visit = laptop()) {
            Page page = visit.page();
            page.clock().install();
            visit.signIn(endsIn(Duration.ofMinutes(4)), BOARD);
            page.locator("#search").fill("江汉区");
            assertThat(visit.rows()).hasCount(2);
            assertThat(page.locator(".token")).hasCount(0);
            page.clock().fastForward(190_000);
            assertThat(page.locator(".token")).isVisible();
            assertThat(page.locator(".token [role=status]")).containsText("到期");
            page.locator("[data-key=renew]").click();
            assertEquals("token", visit.focused());
            violations.addAll(visit.look("token-ends"));
            page.keyboard().type("no token");
            page.keyboard().press("Enter");
            assertThat(page.locator("#token-fault")).containsText("三段");
            page.locator("#token").fill(endsIn(Duration.ofHours(2)));
            page.keyboard().press("Enter");
            assertThat(page.locator(".token")).hasCount(0);
            assertThat(page.locator("#search")).hasValue("江汉区");
            assertThat(visit.rows()).hasCount(2);
            assertThat(page.locator("#connection")).containsText("实时");
            district.rescore(2, 2, "98.02", "更正 B01 的实际值");
            assertThat(visit.rows().first()).containsText("98.02");
        }
        assertEquals(List.of(), violations);
    }

    @Test
    void what_was_last_known_stays_when_the_token_has_ended_and_goes_on_with_the_next() {
        District district = founded(YEAR, 40);
        List<String> violations = new ArrayList<>();
        try (Visit visit = laptop().tryingDoors().signIn(endsIn(Duration.ofSeconds(12)), BOARD)) {
            Page page = visit.page();
            page.locator("[data-key='sort total']").click();
            assertThat(page.locator(".token-ended")).isVisible(PATIENTLY);
            assertThat(page.locator(".token-ended")).containsText("不再更新");
            assertThat(page.locator("#connection [role=status]")).hasText("已停止更新");
            assertThat(visit.rows()).hasCount(40);
            page.getByText("English").click();
            violations.addAll(visit.look("token-ended"));
            district.rescore(3, 2, "98.03", "更正 B01 的实际值");
            page.locator("#token").fill(endsIn(Duration.ofHours(2)));
            page.keyboard().press("Enter");
            assertThat(page.locator(".changes li").first()).containsText("98.03");
            assertThat(page.locator("#connection")).containsText("Live");
            assertThat(page.locator("th[data-key=total]")).hasAttribute("aria-sort", "descending");
        }
        assertEquals(List.of(), violations);
    }

    @Test
    void the_token_of_somebody_else_begins_anew() {
        founded(YEAR, 40);
        try (Visit visit = laptop().tryingDoors()) {
            Page page = visit.page();
            page.clock().install();
            visit.signIn(endsIn(Duration.ofMinutes(4)), BOARD);
            assertThat(page.locator("#connection")).containsText("实时");
            page.clock().fastForward(190_000);
            assertThat(page.locator(".token")).isVisible();
            page.locator("[data-key=renew]").click();
            page.locator("#token").fill(Tokens.clerk(District.code(4)));
            page.keyboard().press("Enter");
            assertThat(page.locator(".department h1")).hasText(District.name(4));
            assertThat(page.locator("#search")).hasCount(0);
        }
    }

    /** A finance reviewer's token; its end is told in the last quarter of its life. */
    private static String endsIn(Duration rest) {
        return ForgedTokens.odd("exp", String.valueOf(Instant.now().plus(rest).getEpochSecond()));
    }
}
