package org.jixiao.report.watching;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the page counts and compares by itself, asked of its own modules. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class FiguresTest extends Browsing {

    @Test
    void totals_are_spread_by_their_share_of_full_points_whatever_those_are() {
        List<?> entries = Stream.of("118", "108", "107.99", "72", "71.99", "121")
                .map(total -> Map.of("score", Map.of("total", total, "points", "120")))
                .toList();
        assertEquals(
                List.of(1, 1, 0, 0, 0, 0, 1, 1, 2),
                ask("figures", "(m, entries) => m.bands(entries).map(band => band.count)", entries));
    }

    @Test
    void what_still_waits_is_neither_averaged_nor_spread_nor_graded_by_its_points_so_far() {
        List<?> entries = List.of(score("3", "100", true), score("90", "100", false), entry(null));
        assertEquals(List.of(1, List.of(90), 1), ask("figures", """
                        (m, entries) => [m.finished(entries).length, m.finished(entries).map(m.totalOf),
                                         m.bands(entries).reduce((sum, band) => sum + band.count, 0)]""", entries));
        List<?> categories = List.of(
                category("0", true),
                category("30", true),
                category("30", false),
                Map.of("points", "40", "provisional", false));
        assertEquals(
                Arrays.asList(null, null, 75, null),
                ask("figures", "(m, all) => all.map(each => m.rate({ awarded: null, ...each }))", categories));
    }

    @Test
    void departments_rank_by_the_share_of_their_own_full_points() {
        List<?> entries = List.of(
                score("109", "150", false),
                entry(null),
                score("90", "100", false),
                score("108", "120", false),
                score("0", "100", true));
        assertEquals(Arrays.asList("90 1", "108 1", "109 3", "0 4", "none null"), ask("figures", """
                        (m, entries) => m.ranked(entries.map((each, at) => ({ department: `d${9 - at}`, score: null, ...each })))
                          .map(({ entry, rank }) => `${entry.score?.total ?? "none"} ${rank}`).sort((a, b) =>
                            a.split(" ")[1].localeCompare(b.split(" ")[1]) || a.length - b.length)""", entries));
    }

    @Test
    void every_warning_calls_for_heed_but_a_note_of_a_check() {
        assertEquals(List.of("findingNotes"), ask("figures", """
                        (m, about) => {
                          const score = { provisional: false, errors: 0, warnings: 0, notes: 0, missed: 0 };
                          const execution = { overspent: 0, pace: "ON_PLAN" };
                          const entries = [
                            { score: { ...score, provisional: true }, execution }, { score: { ...score, errors: 1 }, execution },
                            { score: { ...score, warnings: 1 }, execution }, { score: { ...score, notes: 1 }, execution },
                            { score: { ...score, missed: 1 }, execution }, { score, execution: { ...execution, overspent: 1 } },
                            { score, execution: { ...execution, pace: "LAGS" } },
                            { score, execution: { ...execution, pace: "RUNS_AHEAD" } }, { score: null, execution }];
                          const told = entries.map(m.warningsOf);
                          if (told.flat().length !== Object.keys(m.WARNINGS).length) throw new Error(JSON.stringify(told));
                          return entries.filter((entry) => !m.needsHeed(entry)).flatMap(m.warningsOf);
                        }""", List.of()));
    }

    @Test
    void counts_agree_with_their_nouns_in_english() {
        assertEquals(
                List.of(
                        "1 department matches",
                        "1,200 departments match",
                        "1 of 1 department",
                        "2 of 3 departments",
                        "1 change waiting",
                        "Provisional: 1 criterion waits for evidence"),
                ask("words/en", """
                        ({ en }) => [en.matches(1), en.matches(1200), en.countOf(1, 1), en.countOf(2, 3), en.held(1),
                                     en.isProvisional(1)]""", List.of()));
    }

    private static Map<String, ?> score(String total, String points, boolean provisional) {
        return entry(Map.of("total", total, "points", points, "provisional", provisional));
    }

    private static Map<String, ?> entry(@Nullable Map<String, ?> score) {
        return score == null ? Map.of() : Map.of("score", score);
    }

    private static Map<String, ?> category(String awarded, boolean provisional) {
        return Map.of("points", "40", "awarded", awarded, "provisional", provisional);
    }

    @Test
    void a_grade_has_its_place_among_all_there_are_and_not_among_those_given() {
        assertEquals(Arrays.asList(1, 3, 0, 1, null), ask("figures", """
                        (m, own) => [m.level("良", ["良", "中"]), m.level("差", []), m.level("A", own), m.level("B", own),
                                     m.level("C", own)]""", List.of("A", "B")));
    }

    @Test
    void every_warning_has_a_sign_and_a_word_in_each_language() {
        assertEquals(List.of(), ask("figures", """
                        async (m) => {
                          const { sign } = await import("/dashboard/views/marks.js");
                          const { zh } = await import("/dashboard/words/zh.js");
                          const { en } = await import("/dashboard/words/en.js");
                          const has = (kind) => ({ sign: sign(kind).children[0].attributes.d, zh: zh[kind], en: en[kind] });
                          return Object.keys(m.WARNINGS).flatMap((kind) =>
                            Object.entries(has(kind)).filter(([, it]) => !it).map(([what]) => `${kind}: no ${what}`));
                        }""", List.of()));
    }

    @Test
    void the_last_change_comes_first_with_or_without_fractions_of_a_second() {
        List<?> entries = Stream.of(
                        "2020-08-03T02:00:00Z",
                        "2020-08-03T02:00:00.5Z",
                        "2020-08-03T02:00:00.123456Z",
                        "2020-08-03T02:00:01Z")
                .map(time -> Map.of("changedAt", time))
                .toList();
        assertEquals(
                List.of("2020-08-03T02:00:01Z", "2020-08-03T02:00:00.5Z", "2020-08-03T02:00:00.123456Z"),
                ask("figures", "(m, entries) => m.newest(entries, 3).map(entry => entry.changedAt)", entries));
    }

    @Test
    void of_two_readings_of_a_line_the_higher_revision_counts_and_what_was_taken_away_stays_away() {
        assertEquals(List.of("a 3", "b 2", "e 1"), ask("lines", """
                        ({ Lines }, none) => {
                          const line = (department, revision, position, removed = false) =>
                            ({ department, revision, position, removed });
                          const read = (position, ...entries) => ({ year: 2019, years: [2019], asOf: "", position, entries });
                          const lines = new Lines(read(10, line("a", 1, 1), line("b", 1, 2), line("c", 1, 3), line("d", 1, 4)));
                          lines.take(line("a", 3, 12));
                          lines.take(line("c", 2, 13, true));
                          lines.take(line("e", 1, 14));
                          lines.takeAll(read(11, line("a", 2, 11), line("b", 2, null), line("c", 1, 3)));
                          return lines.entries.map((each) => `${each.department} ${each.revision}`);
                        }""", List.of()));
    }

    private Object ask(String module, String question, Object about) {
        try (Visit visit = laptop()) {
            visit.page().navigate(base.toString());
            return visit.page()
                    .evaluate(
                            "async about => (" + question + ")(await import('/dashboard/" + module + ".js'), about)",
                            about);
        }
    }
}
