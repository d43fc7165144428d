package org.jixiao.indicator.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jixiao.indicator.form.Column;
import org.junit.jupiter.api.Test;

class PlanRowTest {

    @Test
    void a_row_in_json_has_the_columns_of_the_form_in_their_order_and_beside_the_actual_whether_it_is_reached() {
        List<String> fields = Arrays.stream(PlanRow.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("achieved"))
                .toList();

        assertEquals(Arrays.stream(Column.values()).map(Column::field).toList(), fields);
    }
}
