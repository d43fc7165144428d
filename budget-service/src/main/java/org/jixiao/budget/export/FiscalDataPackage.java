package org.jixiao.budget.export;

import static org.jixiao.web.csv.Cell.of;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.classification.Classification;
import org.jixiao.stream.Json;
import org.jixiao.web.csv.Cell;
import org.jixiao.web.csv.Csv;

/**
 * A budget as open data: its lines as CSV, and a descriptor that says what the columns mean (Fiscal Data Package 0.3, a
 * tabular Data Package). The CSV bears no byte order mark, as the specification wants it; the profile is the tabular one,
 * for the published JSON Schema of fiscal packages takes no other.
 */
public final class FiscalDataPackage {

    private static final String DESCRIPTOR = "datapackage.json";

    private FiscalDataPackage() {}

    /**
     * @param department its code
     * @param name of the department
     */
    public static byte[] write(String department, String name, Accounts accounts) {
        ObjectNode descriptor = descriptor();
        JsonNode resource = descriptor.get("resources").get(0);
        int year = accounts.fiscalYear();
        descriptor.put("name", "budget-" + department.toLowerCase(Locale.ROOT) + "-" + year);
        descriptor.put("title", name + year + "年度部门预决算");
        ((ObjectNode) descriptor.get("fiscalPeriod"))
                .put("start", year + "-01-01")
                .put("end", year + "-12-31");
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(DESCRIPTOR, descriptor.toPrettyString().getBytes(StandardCharsets.UTF_8));
        files.put(
                resource.get("path").asText(),
                csv(resource.get("schema").get("fields"), department, name, accounts)
                        .getBytes(StandardCharsets.UTF_8));
        return Zip.of(files);
    }

    private static String csv(JsonNode fields, String department, String name, Accounts accounts) {
        Classification subjects = accounts.subjects();
        List<Cell> header = StreamSupport.stream(fields.spliterator(), false)
                .map(field -> of(field.get("name").asText()))
                .toList();
        return accounts.lines().stream()
                .map(line -> List.of(
                        of(String.valueOf(accounts.fiscalYear())),
                        of(department),
                        of(name),
                        of(line.code().code()),
                        of(line.subject().classCode()),
                        of(subjects.nameOf(line.subject().classCode())),
                        of(line.subject().sectionCode()),
                        of(subjects.nameOf(line.subject().sectionCode())),
                        of(line.subject().code()),
                        of(line.name()),
                        of(line.fund().name()),
                        of(line.fund().chinese()),
                        of(line.kind().name()),
                        of(line.kind() == Kind.BASIC ? "基本支出" : "项目支出"),
                        of(line.code().project()),
                        of(line.projectName()),
                        of(line.amounts().initial()),
                        of(line.amounts().adjusted()),
                        of(line.amounts().executed())))
                .map(Csv::verbatimLine)
                .collect(Collectors.joining("", Csv.verbatimLine(header), ""));
    }

    private static ObjectNode descriptor() {
        try (InputStream in = FiscalDataPackage.class.getResourceAsStream(DESCRIPTOR)) {
            return (ObjectNode) Json.mapper().readTree(Objects.requireNonNull(in, DESCRIPTOR));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
