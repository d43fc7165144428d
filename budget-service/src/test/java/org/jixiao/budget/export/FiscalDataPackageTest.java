package org.jixiao.budget.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.ReferenceCase;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.classification.Fund;
import org.junit.jupiter.api.Test;

class FiscalDataPackageTest {

    private final Map<String, String> files = unzipped(write());
    private final JsonNode descriptor = json(files.get("datapackage.json"));
    private final List<String> lines = List.of(files.get("data/expenditure.csv").split("\r\n"));

    @Test
    void theDescriptorSaysWhatItIs() {
        assertEquals("tabular-data-package", descriptor.get("profile").asText());
        assertEquals("budget-420104-ljt-2019", descriptor.get("name").asText());
        assertTrue(descriptor.get("name").asText().matches("[-a-z0-9._/]+"));
        assertEquals("2019-01-01", descriptor.get("fiscalPeriod").get("start").asText());
        assertEquals(
                Set.of("approved", "adjusted", "executed"),
                elements(descriptor.get("model").get("measures"), "phase"));
        assertEquals(Set.of("CNY"), elements(descriptor.get("model").get("measures"), "currency"));
    }

    @Test
    void theColumnsAreThoseOfTheSchema() {
        assertEquals(String.join(",", fields()), lines.get(0));
    }

    @Test
    void everyColumnIsInTheModelAndNoOther() {
        Set<String> sources = new TreeSet<>();
        descriptor.get("model").findValuesAsText("source").forEach(sources::add);
        assertEquals(new TreeSet<>(fields()), sources);
    }

    @Test
    void parentsLabelsAndKeysAreAttributesOfTheirDimension() {
        descriptor.get("model").get("dimensions").forEach(dimension -> {
            JsonNode attributes = dimension.get("attributes");
            assertTrue(attributes.has(dimension.get("primaryKey").asText()), dimension.toString());
            attributes.findValuesAsText("parent").forEach(name -> assertTrue(attributes.has(name), name));
            attributes.findValuesAsText("labelfor").forEach(name -> assertTrue(attributes.has(name), name));
        });
    }

    @Test
    void theRowsAddUpToTheBudget() {
        assertEquals(1 + 22, lines.size());
        assertEquals(new BigDecimal("34939472.45"), sum("executed"));
        assertEquals(new BigDecimal("32678402.00"), sum("approved"));
        assertTrue(
                lines.get(1)
                        .startsWith(
                                "2019,420104-LJT,六角亭街办事处,2010301,201,一般公共服务支出,20103,政府办公厅（室）及相关机构事务,2010301,行政运行（政府办公厅）,GENERAL_PUBLIC,一般公共预算,BASIC,基本支出,,,7218661.00,7829100.98,7829100.98"),
                lines.get(1));
    }

    /** No apostrophe against formulas: programs would take it for a letter of the name. */
    @Test
    void namesStandToTheLetter() {
        Line works = new Line(
                LineCode.of("2120803-A1"),
                "-城市建设支出",
                "+1工程",
                Kind.PROJECT,
                Fund.GOVERNMENT_FUND,
                BigDecimal.ONE,
                List.of(),
                new TreeMap<>());

        String csv = unzipped(FiscalDataPackage.write(
                        "X", "@部门", Accounts.empty(BuiltIn.of(2019)).with(works)))
                .get("data/expenditure.csv");

        assertTrue(csv.contains(",@部门,"), csv);
        assertTrue(csv.contains(",-城市建设支出,"), csv);
        assertTrue(csv.contains(",A1,+1工程,"), csv);
    }

    @Test
    void thereIsNoByteOrderMarkAndNoTime() {
        assertTrue(files.get("data/expenditure.csv").startsWith("fiscal_year"));
        assertArrayEquals(write(), write());
    }

    private BigDecimal sum(String column) {
        int index = fields().indexOf(column);
        return lines.stream()
                .skip(1)
                .map(line -> new BigDecimal(line.split(",", -1)[index]))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<String> fields() {
        return descriptor.get("resources").get(0).get("schema").get("fields").findValuesAsText("name");
    }

    private static Set<String> elements(JsonNode objects, String field) {
        return StreamSupport.stream(objects.spliterator(), false)
                .map(object -> object.get(field).asText())
                .collect(Collectors.toSet());
    }

    private static byte[] write() {
        return FiscalDataPackage.write("420104-LJT", "六角亭街办事处", ReferenceCase.accounts());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> unzipped(byte[] bytes) {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return files;
    }
}
