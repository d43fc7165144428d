package org.jixiao.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.report.Reference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemarkTest {

    private static final String WAIVER = "特殊情况：目标因客观困难未达到，已取得相关部门同意，视为完成";

    @ParameterizedTest
    @CsvSource({
        "目标因客观困难未达到。, " + WAIVER,
        "项目推迟。, " + WAIVER + "；偏差原因：项目推迟",
        "'', " + WAIVER,
    })
    void whyATargetWasMissedIsSaidOnceAndApartFromTheWaiver(String reason, String said) {
        Leaf waived = Reference.scorecard(94).criteria().stream()
                .flatMap(branch -> Leaf.under(branch).stream())
                .filter(leaf -> leaf.node().code().equals("B02"))
                .findFirst()
                .orElseThrow();

        assertEquals(said, Remark.deviation(waived, reported(waived.indicator(), reason)));
    }

    private static IndicatorState reported(IndicatorState indicator, String reason) {
        return new IndicatorState(
                indicator.department(),
                indicator.fiscalYear(),
                indicator.code(),
                indicator.revision(),
                indicator.removed(),
                indicator.number(),
                indicator.level1(),
                indicator.level2(),
                indicator.level3(),
                indicator.name(),
                indicator.explanation(),
                indicator.points(),
                indicator.measures(),
                new Report(null, null, null, reason, null, null, null),
                indicator.waiver(),
                indicator.grounds(),
                indicator.change());
    }
}
