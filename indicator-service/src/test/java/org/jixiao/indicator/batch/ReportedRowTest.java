package org.jixiao.indicator.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.web.rows.Heading;
import org.junit.jupiter.api.Test;

class ReportedRowTest {

    @Test
    void everyHeadingIsDescribedAndBelongsToOneColumn() {
        List<String> all =
                components().flatMap(field -> headings(field).stream()).toList();
        assertEquals(Set.copyOf(all).size(), all.size());
        components().forEach(field -> {
            assertTrue(!headings(field).isEmpty(), field.getName());
            String told = "列名：" + String.join("、", headings(field)) + "。";
            String described = field.getAccessor().getAnnotation(Schema.class).description();
            assertTrue(described.contains(told), told + " in " + described);
        });
    }

    private static Stream<RecordComponent> components() {
        return Arrays.stream(ReportedRow.class.getRecordComponents());
    }

    private static List<String> headings(RecordComponent field) {
        return List.of(field.getAnnotation(Heading.class).value());
    }
}
