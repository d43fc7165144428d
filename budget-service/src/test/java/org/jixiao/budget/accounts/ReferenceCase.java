package org.jixiao.budget.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.classification.Subject;

/** The facts of the Liujiaoting 2019 case, as they stand in the test resources. */
public final class ReferenceCase {

    public static final int YEAR = 2019;
    public static final LocalDate YEAR_END = LocalDate.of(YEAR, 12, 31);
    private static final String FOLDER = "/reference/liujiaoting-2019/";

    private ReferenceCase() {}

    public static JsonNode budget() {
        return read("budget.json");
    }

    public static JsonNode department() {
        return read("department.json");
    }

    public static JsonNode expected() {
        return read("expected.json");
    }

    public static JsonNode expectedSums() {
        return expected().get("budgetSums");
    }

    /** The lines alone, without what else was entered of the year. */
    public static Accounts accounts() {
        return Accounts.empty(BuiltIn.of(YEAR)).with(lines());
    }

    /** With their final accounts, as they were published. */
    public static Accounts closed(Accounts accounts) {
        return accounts.with(new FinalAccounts.Closed(
                Instant.parse("2020-01-09T02:00:00Z"),
                "finance",
                "财政",
                accounts.sums().total().executed(),
                "硚财〔2020〕1号"));
    }

    public static List<Line> lines() {
        return StreamSupport.stream(budget().get("lines").spliterator(), false)
                .map(ReferenceCase::line)
                .toList();
    }

    public static BigDecimal decimal(JsonNode node, String field) {
        return new BigDecimal(node.get(field).asText());
    }

    private static Line line(JsonNode node) {
        Subject subject = new Subject(node.get("subject").asText());
        BigDecimal adjustment = decimal(node, "adjustment");
        Line line = new Line(
                new LineCode(subject, null),
                node.get("name").asText(),
                null,
                Kind.valueOf(node.get("kind").asText()),
                BuiltIn.of(YEAR).find(subject.code()).orElseThrow().fund(),
                decimal(node, "initial"),
                List.of(),
                new TreeMap<>(Map.of(YEAR_END, decimal(node, "final"))));
        return adjustment.signum() == 0 ? line : line.adjustedBy(adjustment(adjustment));
    }

    private static Adjustment adjustment(BigDecimal amount) {
        AdjustmentKind kind = amount.signum() > 0 ? AdjustmentKind.ADDED : AdjustmentKind.CUT;
        return new Adjustment(kind, amount, YEAR_END, "调整", null, false, null);
    }

    private static JsonNode read(String file) {
        try (InputStream in = ReferenceCase.class.getResourceAsStream(FOLDER + file)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
