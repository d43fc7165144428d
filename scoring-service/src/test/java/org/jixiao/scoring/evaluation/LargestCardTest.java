package org.jixiao.scoring.evaluation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.scoring.dossier.Gathered;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.rule.AllOrNothing;
import org.jixiao.scoring.rule.Interval;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Grade;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.scoring.scheme.Selector;
import org.jixiao.stream.Json;
import org.jixiao.stream.StreamConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As large a year as is let in makes a card that an event can carry, whatever the year is filled with. */
class LargestCardTest {

    private static final StreamConfig STREAM = new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(StreamConfig.class)
            .build()
            .getConfigMapping(StreamConfig.class);

    @ParameterizedTest(name = "up to 500 indicators of {0} measures with names of {1} characters")
    @CsvSource({"50, 200", "50, 1", "50, 60", "5, 200", "1, 200", "1, 1"})
    void a_year_of_the_largest_size_fits_a_card(int measures, int name) {
        List<IndicatorState> year = fill(measures, name);

        String card =
                Json.write(CardState.of(scheme(), 1, new Gathered(new YearKey("D", 2019), null, year, List.of())));

        int bytes = card.getBytes(StandardCharsets.UTF_8).length;
        System.out.printf(
                "%d indicators of %d measures named in %d characters, %,d bytes: a card of %,d bytes%n",
                year.size(), measures, name, bytes(year), bytes);
        assertTrue(bytes(year) <= STREAM.largestYear());
        assertTrue(bytes <= STREAM.largestEvent(), bytes + " bytes");
    }

    private static long bytes(List<IndicatorState> year) {
        return year.stream().mapToLong(LargestCardTest::bytes).sum();
    }

    private static int bytes(IndicatorState state) {
        return Json.write(state).getBytes(StandardCharsets.UTF_8).length;
    }

    private static List<IndicatorState> fill(int measures, int name) {
        List<IndicatorState> year = new ArrayList<>();
        long room = STREAM.largestYear();
        for (IndicatorState next = indicator(0, measures, name);
                year.size() < 500 && bytes(next) <= room;
                next = indicator(year.size(), measures, name)) {
            year.add(next);
            room -= bytes(next);
        }
        return year;
    }

    /** Far above its targets, of which each is told in the reason and in a finding. */
    private static IndicatorState indicator(int number, int measures, int name) {
        return new IndicatorState(
                "D",
                2019,
                "I" + number,
                1,
                false,
                number + 1,
                "产出",
                "数量",
                "数量",
                "名".repeat(name),
                null,
                BigDecimal.ONE,
                IntStream.range(0, measures)
                        .mapToObj(i -> new Measure(
                                "%02d".formatted(i) + "项".repeat(Math.max(0, name - 2)),
                                Comparison.AT_LEAST,
                                null,
                                BigDecimal.ONE,
                                BigDecimal.TEN,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))
                        .toList(),
                null,
                null,
                null,
                null);
    }

    private static Scheme scheme() {
        BigDecimal hundred = new BigDecimal(100);
        Criterion all = new Criterion(
                "B",
                "产出",
                hundred,
                "完".repeat(200),
                new Selector.Category(null, null, Selector.Sharing.BY_WEIGHT),
                new AllOrNothing(null),
                null,
                List.of(),
                List.of());
        return new Scheme(
                "largest",
                "最大",
                2019,
                null,
                hundred,
                List.of(new Grade("合格", Interval.parse("[0, 100]"))),
                List.of(all),
                List.of(),
                null);
    }
}
