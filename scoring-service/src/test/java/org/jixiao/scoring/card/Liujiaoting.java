package org.jixiao.scoring.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Facts;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Measure;
import org.jixiao.scoring.evidence.Measure.Comparison;
import org.jixiao.scoring.evidence.Waiver;
import org.jixiao.scoring.json.SchemeJson;
import org.jixiao.scoring.scheme.Scheme;
import org.jspecify.annotations.Nullable;

/** The reference case: its scheme, its facts, and what must come out. */
public final class Liujiaoting {

    public static final Path SCHEME = Path.of("../deploy/sample/liujiaoting-2019/scheme.json");
    public static final Map<String, String> ASSESSED =
            Map.of("A1", "6", "A3", "4", "A4", "2", "C1", "8", "C2", "8", "C3", "8", "C4", "8");

    private Liujiaoting() {}

    public static Scheme scheme() {
        return SchemeJson.read(schemeText());
    }

    public static String schemeText() {
        try {
            return Files.readString(SCHEME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that is known, with the named indicators waived. */
    public static List<Evidence> evidence(Set<String> waived) {
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Facts.rate("97.08"));
        ASSESSED.forEach((criterion, points) -> evidence.add(Facts.assessment(criterion, points)));
        for (JsonNode node : indicators()) {
            evidence.add(indicator(node, waived.contains(node.get("code").asText())));
        }
        return evidence;
    }

    /** The published indicators that have measures: B01 to B40, C5. */
    public static List<JsonNode> indicators() {
        return StreamSupport.stream(read("indicators.json").get("indicators").spliterator(), false)
                .filter(node -> node.has("measures"))
                .toList();
    }

    public static JsonNode expected() {
        return read("expected.json");
    }

    /** What the published report declares, in the form in which departments file it. */
    public static JsonNode declared() {
        return read("declared.json");
    }

    public static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Indicator indicator(JsonNode node, boolean waived) {
        String code = node.get("code").asText();
        return new Indicator(
                "420104-LJT/2019/" + code,
                1,
                code,
                node.get("number").asInt(),
                node.get("category").get(0).asText(),
                node.get("category").get(1).asText(),
                node.get("name").asText(),
                new BigDecimal(node.get("points").asText()),
                StreamSupport.stream(node.get("measures").spliterator(), false)
                        .map(Liujiaoting::measure)
                        .toList(),
                waived ? Facts.waiver(Waiver.Status.APPROVED) : null,
                null);
    }

    private static Measure measure(JsonNode node) {
        boolean milestone = node.path("milestone").asBoolean();
        return new Measure(
                node.get("name").asText(),
                milestone
                        ? Comparison.MILESTONE
                        : Comparison.valueOf(node.get("comparison").asText()),
                milestone ? null : node.get("unit").asText(),
                decimal(node.get("target")),
                decimal(node.get("actual")),
                milestone ? node.get("achieved").asBoolean() : null,
                null);
    }

    private static @Nullable BigDecimal decimal(@Nullable JsonNode node) {
        return node == null ? null : new BigDecimal(node.asText());
    }

    private static JsonNode read(String file) {
        try (var in = Liujiaoting.class.getResourceAsStream("/reference/liujiaoting-2019/" + file)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
