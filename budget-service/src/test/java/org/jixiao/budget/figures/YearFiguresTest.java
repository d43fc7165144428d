package org.jixiao.budget.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.accounts.FixedAssets;
import org.jixiao.budget.accounts.Procurement;
import org.jixiao.budget.accounts.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YearFiguresTest {

    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final Accounts EVERYTHING = ReferenceCase.closed(everything());

    @Test
    void everyCodeIsOneThatADeclarationMayName() {
        List<String> others = YearFigures.of(EVERYTHING, EVERYTHING).all().stream()
                .map(Figure::code)
                .filter(code -> !code.matches(FigureCode.PATTERN))
                .toList();
        assertEquals(List.of(), others);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"total", "total.final", "class.20.executed", "line.201.initial", "personnel.actual", "", "x"})
    void otherCodesAreNone(String code) {
        assertFalse(code.matches(FigureCode.PATTERN));
    }

    @ParameterizedTest
    @CsvSource({
        "total.executed, 总支出决算, 34939472.45",
        "basic.initial, 基本支出年初预算, 12699992.00",
        "project.adjustment, 项目支出预算调整, 1632630.47",
        "generalPublic.executed, 一般公共预算支出决算, 33364551.98",
        "governmentFund.executed, 政府性基金预算支出决算, 1574920.47",
        "basic.class.208.executed, 基本支出中社会保障和就业支出决算, 2209600.00",
        "project.class.201.executed, 项目支出中一般公共服务支出决算, 790566.00",
        "project.section.20802.executed, 项目支出中民政管理事务决算, 9066227.00",
        "class.201.executed, 一般公共服务支出决算, 9637204.98",
        "line.2010301.executed, 2010301 行政运行（政府办公厅）决算, 7829100.98",
        "line.2080208.balance, 2080208 基层政权和社区建设结余, 0.00",
        "THREE_PUBLIC.actual, 三公经费实际数, 4.00",
        "priorYear.total.executed, 上年总支出决算, 34939472.45"
    })
    void figuresBearTheirNamesAndAmounts(String code, String name, String amount) {
        Figure figure = YearFigures.of(EVERYTHING, EVERYTHING).get(code);

        assertEquals(name, figure.name());
        assertEquals(new BigDecimal(amount), figure.amount());
    }

    @Test
    void singleLinesAreNoBaseSomebodyMayHaveDividedBy() {
        YearFigures.of(EVERYTHING, null).all().stream()
                .filter(figure -> figure.code().startsWith("line."))
                .forEach(figure -> assertFalse(figure.sum(), figure.code()));
        assertTrue(YearFigures.of(EVERYTHING, null).get("personnel").sum());
    }

    private static Accounts everything() {
        Accounts accounts = ReferenceCase.accounts()
                .with(new EconomicSplit(ONE, ONE, ONE, ONE))
                .with(new Procurement.ByAmounts(ONE, ONE, null))
                .with(new FixedAssets(ONE, ONE));
        return Stream.of(ExpenseKind.values())
                .map(kind -> new ControlledExpense(kind, ONE, ONE, ONE, ONE))
                .reduce(accounts, Accounts::with, (one, other) -> other);
    }
}
