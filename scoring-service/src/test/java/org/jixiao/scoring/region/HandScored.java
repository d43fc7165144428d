package org.jixiao.scoring.region;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jixiao.scoring.card.Node;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Evidence;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.evidence.Measure;
import org.jixiao.scoring.evidence.Measure.Comparison;
import org.jixiao.scoring.evidence.Metric;
import org.jixiao.scoring.scheme.Scheme;
import org.jspecify.annotations.Nullable;

/** A small dossier and what somebody with paper and pencil made of it, read from a resource. */
public record HandScored(JsonNode file) {

    private static final String YEAR = "900001-T/2022";

    public static HandScored read(String resource) {
        try (var in = HandScored.class.getResourceAsStream(resource)) {
            return new HandScored(new ObjectMapper().readTree(Objects.requireNonNull(in, resource)));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** Scores the dossier by a scheme: every leaf, every total and the grade must be those of the file. */
    public void hold(Scheme scheme) {
        assertEquals(List.of(), scheme.faults());

        Scorecard card = Scorecard.of(scheme, dossier());

        Map<String, String> points = new TreeMap<>();
        card.criteria().stream()
                .flatMap(HandScored::all)
                .forEach(node -> points.put(
                        node.code(),
                        node.awarded() == null
                                ? node.status().name()
                                : node.awarded().toString()));
        Map<String, String> expected = new TreeMap<>();
        file.get("card")
                .get("points")
                .fields()
                .forEachRemaining(
                        field -> expected.put(field.getKey(), field.getValue().asText()));
        assertEquals(expected, points);
        assertEquals(file.get("card").get("total").asText(), card.total().toString());
        assertEquals(file.get("card").get("grade").asText(), card.grade());
    }

    private Dossier dossier() {
        List<Evidence> evidence = new ArrayList<>();
        JsonNode dossier = file.get("dossier");
        dossier.path("metrics")
                .fields()
                .forEachRemaining(field -> evidence.add(new Metric(
                        YEAR,
                        1,
                        field.getKey(),
                        field.getKey(),
                        new BigDecimal(field.getValue().asText()),
                        null,
                        null)));
        int number = 0;
        for (JsonNode indicator : dossier.path("indicators")) {
            evidence.add(indicator(++number, indicator));
        }
        dossier.path("assessments")
                .fields()
                .forEachRemaining(field -> evidence.add(assessment(field.getKey(), field.getValue())));
        return Dossier.of(evidence);
    }

    private static Indicator indicator(int number, JsonNode node) {
        String code = node.get("code").asText();
        List<Measure> measures = new ArrayList<>();
        node.get("measures").forEach(measure -> measures.add(measure(measure)));
        return new Indicator(
                YEAR + "/" + code,
                1,
                code,
                number,
                node.get("level1").asText(),
                node.get("level2").asText(),
                node.get("name").asText(),
                new BigDecimal(node.get("points").asText()),
                measures,
                null,
                null);
    }

    private static Measure measure(JsonNode node) {
        String name = node.get("name").asText();
        if (node.has("achieved")) {
            return new Measure(
                    name,
                    Comparison.MILESTONE,
                    null,
                    null,
                    null,
                    node.get("achieved").asBoolean(),
                    null);
        }
        return new Measure(
                name,
                Comparison.valueOf(node.path("comparison").asText("AT_LEAST")),
                node.get("unit").asText(),
                decimal(node, "target"),
                decimal(node, "actual"),
                null,
                decimal(node, "upper"));
    }

    private static Assessment assessment(String criterion, JsonNode node) {
        return new Assessment(
                YEAR + "/" + criterion,
                1,
                criterion,
                decimal(node, "points"),
                node.has("level") ? node.get("level").asText() : null,
                decimal(node, "share"),
                node.path("applicable").asBoolean(true),
                "有佐证",
                "评审组");
    }

    private static @Nullable BigDecimal decimal(JsonNode node, String field) {
        return node.has(field) ? new BigDecimal(node.get(field).asText()) : null;
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(HandScored::all));
    }
}
