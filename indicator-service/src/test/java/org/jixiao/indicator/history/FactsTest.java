package org.jixiao.indicator.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.Grounds;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.indicator.SampleIndicators;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactsTest {

    private static final IndicatorState FULL = SampleIndicators.full();

    static Stream<RecordComponent> components() {
        return Stream.of(Measure.class, Report.class, Grounds.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()));
    }

    @ParameterizedTest
    @MethodSource("components")
    void everyComponentIsAFact(RecordComponent component) throws ReflectiveOperationException {
        boolean met = false;
        for (Object holder : List.of(FULL.measures().get(0), FULL.measures().get(1), FULL.report(), FULL.grounds())) {
            if (holder.getClass() == component.getDeclaringRecord()
                    && component.getAccessor().invoke(holder) != null) {
                met = true;
                assertNotEquals(Facts.of(FULL), Facts.of(replaced(FULL, holder, changed(holder, component))));
            }
        }
        assertEquals(true, met, "no sample of " + component);
    }

    @Test
    void whatSaysNothingIsNoFact() {
        IndicatorState quiet = replaced(FULL, FULL.grounds(), new Grounds(List.of(), false, "月报", null));
        assertFalse(Facts.of(quiet).containsKey("goals"));
        assertFalse(Facts.of(quiet).containsKey("core"));
        IndicatorState none = replaced(FULL, FULL.grounds(), null);
        assertEquals(List.of(new Change("dataSource", null, "月报")), Change.between(none, quiet));
    }

    private static Object changed(Object holder, RecordComponent changed) throws ReflectiveOperationException {
        RecordComponent[] components = holder.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            Object value = components[i].getAccessor().invoke(holder);
            types[i] = components[i].getType();
            values[i] = components[i].getName().equals(changed.getName()) ? another(value) : value;
        }
        Constructor<?> constructor = holder.getClass().getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }

    private static @Nullable Object another(Object value) {
        if (value instanceof String text) {
            return text + "甲";
        }
        if (value instanceof BigDecimal number) {
            return number.add(BigDecimal.ONE);
        }
        if (value instanceof Boolean flag) {
            return !flag;
        }
        if (value instanceof LocalDate day) {
            return day.plusDays(1);
        }
        if (value instanceof Enum<?> constant) {
            Object[] constants = constant.getDeclaringClass().getEnumConstants();
            return constants[(constant.ordinal() + 1) % constants.length];
        }
        return value instanceof List<?> ? List.of() : null;
    }

    private static IndicatorState replaced(IndicatorState state, Object one, @Nullable Object other) {
        return new IndicatorState(
                state.department(),
                state.fiscalYear(),
                state.code(),
                state.revision(),
                state.removed(),
                state.number(),
                state.level1(),
                state.level2(),
                state.level3(),
                state.name(),
                state.explanation(),
                state.points(),
                state.measures().stream()
                        .map(measure -> measure == one ? (Measure) other : measure)
                        .toList(),
                state.report() == one ? (Report) other : state.report(),
                state.waiver(),
                state.grounds() == one ? (Grounds) other : state.grounds(),
                state.change());
    }
}
