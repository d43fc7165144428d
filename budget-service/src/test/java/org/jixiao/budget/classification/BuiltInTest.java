package org.jixiao.budget.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.budget.accounts.ReferenceCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInTest {

    /** A code twice or without its parent in any year makes no classification. */
    @ParameterizedTest
    @MethodSource("years")
    void everyYearIsASoundTreeOfAllClasses(int year) {
        Classification known = BuiltIn.of(year);
        List<String> classes = Stream.of(
                        "201 202 203 204 205 206 207 208 210 211 212 213 214 215 216 217 219 220 221 222 223 227 229"
                                .split(" "))
                .toList();
        assertTrue(classes.stream().allMatch(code -> known.find(code).isPresent()));
        assertEquals(year >= 2019, known.find("224").isPresent());
        assertTrue(known.under("").size() > 450, () -> known.under("").size() + " in " + year);
    }

    static Stream<Integer> years() {
        return Stream.iterate(BuiltIn.FIRST_YEAR, year -> year + 1).limit(12);
    }

    @Test
    void beforeTheFirstYearNothingIsKnown() {
        assertEquals(List.of(), BuiltIn.of(BuiltIn.FIRST_YEAR - 1).under(""));
    }

    @Test
    void everySubjectOfTheReferenceCaseIsKnownWithItsNameAndFund() {
        Classification known = BuiltIn.of(ReferenceCase.YEAR);
        assertFalse(ReferenceCase.lines().isEmpty());
        ReferenceCase.lines().forEach(line -> {
            Entry entry = known.find(line.subject().code()).orElseThrow();
            // The report tells whose 行政运行 it is in brackets.
            assertEquals(line.name().replaceFirst("（.*）", ""), entry.name());
            assertEquals(line.fund(), entry.fund());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "210, 2018, 医疗卫生与计划生育支出",
        "210, 2019, 卫生健康支出",
        "207, 2018, 文化体育与传媒支出",
        "207, 2019, 文化旅游体育与传媒支出",
        "220, 2018, 国土海洋气象等支出",
        "220, 2019, 自然资源海洋气象等支出",
        "215, 2019, 资源勘探信息等支出",
        "215, 2020, 资源勘探工业信息等支出",
        "20805, 2019, 行政事业单位离退休",
        "20805, 2020, 行政事业单位养老支出",
        "2080208, 2019, 基层政权和社区建设",
        "2080208, 2020, 基层政权建设和社区治理",
        "21208, 2019, 国有土地使用权出让收入及对应专项债务收入安排的支出",
        "21208, 2020, 国有土地使用权出让收入安排的支出",
        "224, 2018, 224（名称未收录）",
        "20999, 2019, 20999（名称未收录）"
    })
    void namesGoByCodeAndYear(String code, int year, String name) {
        assertEquals(name, BuiltIn.of(year).nameOf(code));
    }

    @ParameterizedTest
    @CsvSource({
        "2120803, GOVERNMENT_FUND",
        "20822, GOVERNMENT_FUND",
        "21210, GOVERNMENT_FUND",
        "21211, GOVERNMENT_FUND",
        "21213, GOVERNMENT_FUND",
        "21214, GOVERNMENT_FUND",
        "22904, GOVERNMENT_FUND",
        "2296002, GOVERNMENT_FUND",
        "223, STATE_CAPITAL",
        "22301, STATE_CAPITAL",
        "212, GENERAL_PUBLIC",
        "2120501, GENERAL_PUBLIC",
        "2129901, GENERAL_PUBLIC"
    })
    void whatIsNoGeneralPublicExpenditureIsMarked(String code, Fund fund) {
        assertEquals(fund, BuiltIn.of(2019).find(code).orElseThrow().fund());
    }
}
