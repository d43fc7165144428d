package org.jixiao.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.stream.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenExampleTest {

    static Stream<Contract> contracts() {
        return Contract.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_golden_example_fits_its_schema(Contract contract) {
        assertEquals(List.of(), contract.faultsOf(contract.golden()));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_golden_example_is_read_and_written_back_as_it_was(Contract contract) throws JsonProcessingException {
        var read = Json.read(contract.golden(), contract.type());

        assertEquals(tree(contract.golden()), tree(Json.write(read)));
        assertEquals(tree(contract.golden()).toString(), Json.write(read), "in declared order");
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void a_newer_writers_fields_do_not_disturb_an_older_reader(Contract contract) throws JsonProcessingException {
        var newer = tree(contract.golden());
        addFieldEverywhere(newer);

        assertEquals(Json.read(contract.golden(), contract.type()), Json.read(newer.toString(), contract.type()));
        assertEquals(List.of(), contract.faultsOf(newer.toString()));
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void what_lacks_a_required_field_does_not_fit_the_schema(Contract contract) throws JsonProcessingException {
        for (JsonNode required : tree(contract.schema()).get("required")) {
            var incomplete = (ObjectNode) tree(contract.golden());
            incomplete.remove(required.textValue());

            assertFalse(contract.faultsOf(incomplete.toString()).isEmpty(), "without " + required);
        }
    }

    private static JsonNode tree(String json) throws JsonProcessingException {
        return Json.mapper().readTree(json);
    }

    private static void addFieldEverywhere(JsonNode node) {
        node.forEach(GoldenExampleTest::addFieldEverywhere);
        if (node instanceof ObjectNode object) {
            object.put("addedLater", true);
        }
    }
}
