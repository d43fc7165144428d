package org.jixiao.scoring.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.jixiao.events.BudgetState;
import org.jixiao.scoring.evidence.Metric;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationTest {

    @ParameterizedTest
    @CsvSource({
        ", 5, 未登记预算执行数, its numerator isn't known",
        "5, , 未登记调整后预算, its denominator isn't known",
        "5, 0, 调整后预算为零，不能计算比率, its denominator is zero",
        "5, -1, 调整后预算为负，不能计算比率, its denominator is below zero",
        "5, 10, , "
    })
    void why_a_metric_has_no_value_is_told_in_english_too(
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String missing,
            @Nullable String lacking) {
        Metric metric = Translation.metric(
                "D/2022",
                1,
                new BudgetState.Metric("budgetExecutionRate", null, numerator, denominator, "口径", missing));

        assertEquals(missing, metric.missing());
        assertEquals(lacking, metric.lacking());
    }
}
