package org.jixiao.indicator.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Comparison;
import org.jixiao.events.IndicatorState.Grounds;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Ratio;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.indicator.SampleIndicators;
import org.jixiao.indicator.form.Column;
import org.jixiao.indicator.form.Drafted;
import org.jixiao.indicator.form.Drafting;
import org.jixiao.indicator.form.FormRow;
import org.jixiao.indicator.form.FormTable;
import org.jixiao.indicator.form.Note;
import org.jixiao.indicator.measure.Definition;
import org.jixiao.indicator.measure.LastYear;
import org.jixiao.stream.Json;

/** What plan.json tells is what it was told, whatever the texts are: only in cells is a stroke nothing. */
class TextsInJsonTest {

    private static final Set<String> ALL =
            Arrays.stream(Column.values()).map(Column::field).collect(Collectors.toSet());

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> strokes = Arbitraries.of("-", "/", "\\", "—", "－", " - ", "//", "无", "改进措施：甲", "原因：乙；改进措施：丙");
        Arbitrary<String> others = Arbitraries.strings()
                .withChars("-/\\—－ 　\n\u200b无甲ａa0%=（）“”：")
                .ofMinLength(1)
                .ofMaxLength(6);
        return Arbitraries.oneOf(strokes, others);
    }

    @Property(tries = 500)
    void whatWasNotChangedIsNotReadAsChanged(@ForAll("texts") String one, @ForAll("texts") String two) {
        IndicatorState indicator = indicator(filled(one), filled(two), one, two);

        Drafted drafted = readBack(indicator, List.of(indicator));

        assertEquals(List.of(), drafted.questions());
        assertEquals(
                Definition.of(indicator),
                Requests.of(drafted.drafts().get(0)).definition().definition());
        assertNull(drafted.drafts().get(0).reported());
    }

    @Property(tries = 500)
    void whatIsNewIsReadAsItIs(@ForAll("texts") String one, @ForAll("texts") String two) {
        IndicatorState indicator = indicator(filled(one), filled(two), one, two);

        Drafted drafted = readBack(indicator, List.of());

        assertEquals(List.of(), drafted.questions());
        Requests requests = Requests.of(drafted.drafts().get(0));
        assertEquals(Definition.of(indicator), requests.definition().definition());
        assertEquals(one, requests.actual().comment());
        assertEquals(two, requests.actual().deviationReason());
        assertEquals(one, requests.actual().values().get(0).measured());
    }

    @Example
    void aMeasureMayBeCalledByAStroke() {
        IndicatorState indicator = indicator("-", "/", "-", "\\");

        assertEquals(
                List.of("-", "/", "验收"),
                Requests.of(readBack(indicator, List.of()).drafts().get(0)).definition().measures().stream()
                        .map(measure -> measure.name())
                        .toList());
    }

    @Example
    void aRowThatTellsOnlySomeFieldsTellsThemAsTheyAre() {
        Drafted reported = of("{\"code\": \"B12\", \"actual\": \"2.83\", \"deviationReason\": \"未落实；改进措施：加快\"}");
        assertEquals("未落实；改进措施：加快", reported.drafts().get(0).reported().deviationReason());
        assertNull(reported.drafts().get(0).reported().remedy());

        Drafted remarked = of("{\"code\": \"B12\", \"comment\": \"-\"}");
        assertEquals(
                List.of("[0].comment"),
                remarked.notes().stream().map(Note::address).toList());
    }

    private static Drafted of(String row) {
        Set<String> told = new HashSet<>();
        Json.read(row, JsonNode.class).fieldNames().forEachRemaining(told::add);
        FormRow read = PlanFile.row(0, Json.read(row, PlanRow.class), told);
        return Drafting.of(FormTable.of(List.of(read)), List.of(SampleIndicators.b12()), Set.of(), false);
    }

    private static Drafted readBack(IndicatorState indicator, List<IndicatorState> existing) {
        List<FormRow> rows = new ArrayList<>();
        for (PlanRow row : PlanRow.of(List.of(indicator), LastYear.of(List.of()))) {
            rows.add(PlanFile.row(rows.size(), row, ALL));
        }
        return Drafting.of(FormTable.of(rows), existing, Set.of(), false);
    }

    /** What a name may be: not but blanks. */
    private static String filled(String text) {
        return text.isBlank() ? text + "甲" : text;
    }

    private static IndicatorState indicator(String name, String other, String one, String two) {
        BigDecimal ten = BigDecimal.TEN;
        List<Measure> measures = new ArrayList<>(List.of(
                new Measure(name, Comparison.AT_LEAST, one, ten, ten, null, null, ten, null, null, one, null),
                new Measure("验收", Comparison.MILESTONE, null, null, null, true, null, null, null, null, null, null)));
        if (new HashSet<>(List.of(name, other, "验收")).size() == 3) {
            measures.add(
                    1,
                    new Measure(
                            other,
                            Comparison.BETWEEN,
                            "%",
                            ten,
                            new BigDecimal(50),
                            null,
                            new BigDecimal(90),
                            null,
                            null,
                            new Ratio(name, other, BigDecimal.ONE, new BigDecimal(2)),
                            null,
                            null));
        }
        return new IndicatorState(
                "D",
                2019,
                "B12",
                1,
                false,
                12,
                name,
                other,
                name,
                other,
                one,
                BigDecimal.ONE,
                measures,
                new Report(LocalDate.of(2019, 12, 31), two, one, two, null, one, null),
                null,
                new Grounds(List.of(), false, one, two),
                null);
    }
}
