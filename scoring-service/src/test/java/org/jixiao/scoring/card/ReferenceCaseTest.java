package org.jixiao.scoring.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jixiao.scoring.card.Finding.Severity;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.json.SchemeJson;
import org.jixiao.scoring.scheme.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceCaseTest {

    static Stream<JsonNode> scenarios() {
        return StreamSupport.stream(Liujiaoting.expected().get("scenarios").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void the_published_case_comes_out_as_it_must(JsonNode scenario) {
        Scorecard card = card(Set.copyOf(Liujiaoting.texts(scenario.get("waivers"))));

        assertEquals(scenario.get("total").asText(), card.total().toString());
        assertEquals(scenario.get("grade").asText(), card.grade());
        assertEquals(Liujiaoting.texts(scenario.get("notMet")), card.notMet());
        for (Node criterion : card.criteria()) {
            assertEquals(scenario.get(criterion.code()).asText(), String.valueOf(criterion.awarded()));
        }
        assertFalse(card.provisional());
    }

    @Test
    void the_scheme_is_without_fault() {
        assertEquals(List.of(), Liujiaoting.scheme().faults());
    }

    @Test
    void every_leaf_says_why() {
        Node output = card(Set.of()).criteria().get(1);

        assertEquals(40, output.children().size());
        assertEquals(
                "实际 2.83 万平方米 < 目标 3.28 万平方米，无批准的特殊情况，得 0 分",
                output.children().get(11).reason());
        assertEquals("all-or-nothing", output.children().get(11).rule());
    }

    @Test
    void targets_far_exceeded_are_noted_and_nothing_else_is_found() {
        JsonNode mustFind = Liujiaoting.expected().get("mustFind").get(0).get("indicators");

        List<Finding> findings = card(Set.of()).findings();

        assertEquals(
                new TreeSet<>(Liujiaoting.texts(mustFind)),
                new TreeSet<>(findings.stream().map(Finding::subject).toList()));
        assertEquals(
                Set.of(Severity.NOTE),
                Set.copyOf(findings.stream().map(Finding::severity).toList()));
        assertTrue(
                findings.stream()
                        .map(Finding::message)
                        .anyMatch("线上住餐业营业额增幅实际 82.14% 为目标 18% 的 456%，远超目标，目标可能偏低"::equals),
                findings.toString());
    }

    @Test
    void from_what_share_of_a_target_on_an_actual_is_far_above_it_is_the_scheme_s_to_say() throws IOException {
        ObjectNode scheme = (ObjectNode) new ObjectMapper().readTree(Liujiaoting.schemeText());

        Scheme forgiving = SchemeJson.read(scheme.put("farAbove", "10000").toString());
        Scheme strict = SchemeJson.read(scheme.put("farAbove", "100.01").toString());

        Dossier facts = Dossier.of(Liujiaoting.evidence(Set.of()));
        assertEquals(List.of(), Scorecard.of(forgiving, facts).findings());
        assertTrue(Scorecard.of(strict, facts).findings().size()
                > card(Set.of()).findings().size());
    }

    private static Scorecard card(Set<String> waived) {
        return Scorecard.of(Liujiaoting.scheme(), Dossier.of(Liujiaoting.evidence(waived)));
    }
}
