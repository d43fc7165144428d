package org.jixiao.budget.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthlyPlanTest {

    private final MonthlyPlan lateSpender = plan("5 10 15 20 25 30 35 40 45 50 60 100");

    @ParameterizedTest
    @CsvSource({
        "2019-01-31, 100000.00",
        "2019-03-31, 300000.00",
        "2019-04-15, 350000.00",
        "2020-02-29, 200000.00",
        "2019-12-31, 1200000.00"
    })
    void withoutAPlanATwelfthIsDueEachMonth(String date, String due) {
        assertEquals(
                new BigDecimal(due), MonthlyPlan.even().amountAt(LocalDate.parse(date), new BigDecimal("1200000")));
    }

    @ParameterizedTest
    @CsvSource({"2019-11-30, 60.00", "2019-12-01, 61.29", "2019-12-31, 100.00", "2019-01-01, 0.16"})
    void withinAMonthThePlanRisesByDay(String date, String due) {
        assertEquals(new BigDecimal(due), lateSpender.amountAt(LocalDate.parse(date), new BigDecimal("100")));
    }

    @Test
    void equalSharesAreEqualPlans() {
        assertEquals(plan("5 10 15 20 25 30 35 40 45 50 60 100"), plan("5.0 10 15 20 25 30 35 40 45 50 60 100.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "100",
                "5 10 15 20 25 30 35 40 45 50 60 99",
                "5 10 15 20 25 30 35 40 45 50 60 101",
                "5 10 15 20 25 30 35 40 45 50 49 100",
                "-1 10 15 20 25 30 35 40 45 50 60 100",
                "5 10 15 20 25 30 35 40 45 50 60 100 100"
            })
    void whatDoesNotRiseToAHundredInTwelveStepsIsNoPlan(String shares) {
        assertThrows(IllegalArgumentException.class, () -> plan(shares));
    }

    private static MonthlyPlan plan(String shares) {
        List<BigDecimal> twelve =
                Arrays.stream(shares.split(" ")).map(BigDecimal::new).toList();
        return new MonthlyPlan(twelve);
    }
}
