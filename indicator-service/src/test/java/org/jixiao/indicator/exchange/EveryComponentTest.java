package org.jixiao.indicator.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Grounds;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.indicator.SampleIndicators;
import org.jixiao.indicator.form.Column;
import org.jixiao.indicator.form.Drafted;
import org.jixiao.indicator.form.Drafting;
import org.jixiao.indicator.form.Filled;
import org.jixiao.indicator.form.FormRow;
import org.jixiao.indicator.form.FormTable;
import org.jixiao.indicator.measure.LastYear;
import org.jixiao.indicator.wording.Cell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryComponentTest {

    /** What a form can't tell: what was approved at first, and files. */
    private static final Set<String> KEPT = Set.of("initial", "evidence");

    private static final IndicatorState FULL = SampleIndicators.full();

    static Stream<RecordComponent> components() {
        return Stream.of(Measure.class, Report.class, Grounds.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> !KEPT.contains(component.getName()));
    }

    @ParameterizedTest
    @MethodSource("components")
    void whatAnIndicatorTellsComesBackFromItsForm(RecordComponent component) throws ReflectiveOperationException {
        IndicatorState back = throughTheForm();
        boolean met = false;
        List<Object> before = holders(FULL);
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).getClass() == component.getDeclaringRecord()) {
                Object told = component.getAccessor().invoke(before.get(i));
                met |= told != null;
                assertEquals(told, component.getAccessor().invoke(holders(back).get(i)));
            }
        }
        assertEquals(true, met, "no sample of " + component);
    }

    private static List<Object> holders(IndicatorState state) {
        List<Object> holders = new ArrayList<>(state.measures());
        assertNotNull(state.report());
        assertNotNull(state.grounds());
        holders.add(state.report());
        holders.add(state.grounds());
        return holders;
    }

    /** As if nothing were there yet but the form. */
    private static IndicatorState throughTheForm() {
        List<FormRow> rows = PlanRow.of(List.of(FULL), LastYear.of(List.of())).stream()
                .map(EveryComponentTest::filled)
                .toList();
        Drafted drafted = Drafting.of(FormTable.of(rows), List.of(), Set.of(), false);
        assertEquals(List.of(), drafted.questions());
        Requests requests = Requests.of(drafted.drafts().get(0));
        IndicatorState promised = requests.definition().definition().over(SampleIndicators.B12, null);
        return requests.actual().actuals().onto(promised, true);
    }

    private static FormRow filled(PlanRow row) {
        Map<Column, Filled> cells = new EnumMap<>(Column.class);
        Map<Column, String> addresses = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            addresses.put(column, column.field());
            Object value = row.value(column);
            if (value != null && column != Column.REVISION) {
                String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
                cells.put(column, new Filled(new Cell(text, column.field()), false, null));
            }
        }
        return FormRow.typed(cells, addresses, addresses.keySet());
    }
}
