package org.jixiao.indicator.measure;

import static org.jixiao.indicator.SampleIndicators.B12;
import static org.jixiao.indicator.SampleIndicators.actuals;
import static org.jixiao.indicator.SampleIndicators.asked;
import static org.jixiao.indicator.SampleIndicators.atLeast;
import static org.jixiao.indicator.SampleIndicators.b12;
import static org.jixiao.indicator.SampleIndicators.definition;
import static org.jixiao.indicator.SampleIndicators.figure;
import static org.jixiao.indicator.SampleIndicators.milestone;
import static org.jixiao.indicator.SampleIndicators.reached;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Report;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActualsTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 2, 20);

    private final IndicatorState mixed =
            definition(atLeast("拆迁面积", "3.28"), milestone("签约")).over(B12, null);

    @Test
    void theReportSetsEveryMeasureWhateverTheOrder() {
        IndicatorState reported =
                actuals(reached("签约", true), figure("拆迁面积", "2.830")).onto(mixed, true);
        assertEquals(2, reported.revision());
        assertEquals(new BigDecimal("2.83"), reported.measures().get(0).actual());
        assertEquals(true, reported.measures().get(1).achieved());
    }

    @Test
    void theReportIsTheWholeReport() {
        assertEquals(List.of("values"), fields(actuals(figure("拆迁面积", "1")).flawsAgainst(mixed, TODAY)));
        assertEquals(
                List.of("values[1].name"),
                fields(actuals(figure("拆迁面积", "1"), reached("开工", true), reached("签约", true))
                        .flawsAgainst(mixed, TODAY)));
        assertEquals(
                List.of("values[1].name"),
                fields(actuals(figure("拆迁面积", "1"), figure("拆迁面积", "2"), reached("签约", true))
                        .flawsAgainst(mixed, TODAY)));
    }

    @Test
    void aMilestoneIsReachedOrNotAndAFigureIsANumber() {
        assertEquals(
                List.of("values[0].actual", "values[0].achieved", "values[1].achieved", "values[1].actual"),
                fields(actuals(reached("拆迁面积", true), figure("签约", "1")).flawsAgainst(mixed, TODAY)));
        assertEquals(
                List.of(), actuals(figure("拆迁面积", "1"), reached("签约", false)).flawsAgainst(mixed, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31, asOf", "2019-01-01,", "2019-12-31,", "2020-02-20,"})
    void theDayOfTheDataIsNotBeforeTheYear(LocalDate asOf, @Nullable String faulty) {
        Actuals actuals = new Actuals(
                List.of(figure("拆迁面积", "1"), reached("签约", false)),
                new Report(asOf, null, null, null, null, null, null));

        List<Flaw> flaws = actuals.flawsAgainst(mixed, TODAY);

        assertEquals(faulty == null ? List.of() : List.of(faulty), fields(flaws));
        flaws.forEach(flaw -> assertEquals("数据截止日期 2018-12-31 早于 2019 年度：应为 2019 年内的日期，或年度结束后至填报时的日期", flaw.zh()));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-20, 2019年全年,",
        "2020-02-21, 全年, asOf",
        "2020-02-21, 2020年2月, asOf period",
        "2020-02-20, 2020年1月,",
        ", 2020年1月1日至2月20日,",
        ", 2020年1月1日至2月21日, period",
        ", 项目期内,"
    })
    void nothingIsReportedOfDaysToCome(@Nullable LocalDate asOf, @Nullable String period, @Nullable String faulty) {
        Actuals actuals = new Actuals(
                List.of(figure("拆迁面积", "1"), reached("签约", false)),
                new Report(asOf, period, null, null, null, null, null));

        List<Flaw> flaws = actuals.flawsAgainst(mixed, TODAY);

        assertEquals(faulty == null ? List.of() : List.of(faulty.split(" ")), fields(flaws));
        flaws.forEach(flaw -> assertTrue(flaw.zh().contains("晚于今天（2020-02-20）"), flaw.zh()));
    }

    @ParameterizedTest
    @CsvSource({"2018年1至12月, period", "2018年度, period", "2018年, period", "2019年度,", "2020年1月,", "1至12月,"})
    void aPeriodIsNotBeforeTheYear(String period, @Nullable String faulty) {
        Actuals actuals = new Actuals(
                List.of(figure("拆迁面积", "1"), reached("签约", false)),
                new Report(null, period, null, null, null, null, null));

        List<Flaw> flaws = actuals.flawsAgainst(mixed, TODAY);

        assertEquals(faulty == null ? List.of() : List.of(faulty), fields(flaws));
        flaws.forEach(flaw -> assertEquals("所属期间“" + period + "”早于 2019 年度：应为数据在本年度内覆盖的期间", flaw.zh()));
    }

    @Test
    void aWaiverThatNoLongerCoversTheActualsLapses() {
        IndicatorState asked = asked(b12());
        Actuals actuals = actuals(figure("拆迁面积", "2.83"));
        assertEquals(asked.waiver(), actuals.onto(asked, true).waiver());
        assertNull(actuals.onto(asked, false).waiver());
    }

    private static List<String> fields(List<Flaw> flaws) {
        return flaws.stream().map(Flaw::field).toList();
    }
}
