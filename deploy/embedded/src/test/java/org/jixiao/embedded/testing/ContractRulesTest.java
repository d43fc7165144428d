package org.jixiao.embedded.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractRulesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {} | no schema of what is answered",
                "200 | {'content': {}} | no schema of what is answered",
                "201 | {'content': {'application/json': {}}} | application/json without a schema",
                "400 | {'description': 'Bad Request'} | a refusal without the schema of a problem",
                "200 | {'content': {'application/json': {'schema': {'type': 'string'}}}} |",
                "200 | {'content': {'application/zip': {}}} |",
                "204 | {} |",
                "304 | {} |"
            })
    void every_answer_has_its_schema(String status, String response, String fault) throws JsonProcessingException {
        List<String> faults = faults("{'paths': {'/x': {'get': {'responses': {'" + status + "': " + response + "}}}}}");

        assertEquals(fault == null ? List.of() : List.of("get /x, " + status + ": " + fault), faults);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type': 'string', 'pattern': '^[^\\\\p{Cntrl}]*$'} | the pattern",
                "{'type': 'string', 'pattern': '[0-9]'} | the pattern",
                "{'type': 'string', 'minimum': 0} | minimum means nothing for [string]",
                "{'$ref': '#/components/schemas/Decimal', 'multipleOf': 0.01} | multipleOf means nothing for [string]",
                "{'type': 'integer', 'pattern': '^1$'} | pattern means nothing for [integer]",
                "{'$ref': '#/components/schemas/Decimal', 'examples': [3.28]} | the example 3.28 is not of the type [string]",
                "{'$ref': '#/components/schemas/Decimal', 'examples': ['\\\"1.00\\\"']} | the example",
                "{'type': 'string', 'enum': ['A'], 'example': 'B'} | the example",
                "{'type': 'integer', 'maximum': 3, 'example': 4} | the example 4 is out of bounds",
                "{'$ref': '#/components/schemas/Nowhere'} | nothing at",
                "{'type': 'array', 'items': {'type': 'integer', 'examples': ['1']}} | the example",
                "{'$ref': '#/components/schemas/Decimal', 'pattern': '^1.*$', 'examples': ['1.00']} |",
                "{'type': 'integer', 'minimum': 1, 'maximum': 3, 'example': 3} |"
            })
    void a_schema_means_what_it_says(String property, String fault) throws JsonProcessingException {
        List<String> faults = faults("""
                {'components': {'schemas': {
                    'Decimal': {'type': 'string', 'pattern': '^[0-9.]+$'},
                    'Thing': {'type': 'object', 'properties':
                        {'field': %s, 'amount': {'$ref': '#/components/schemas/Decimal'}}}}},
                 'paths': {'/x': {'get': {'responses': {'200': {'content': {'application/json':
                    {'schema': {'$ref': '#/components/schemas/Thing'}}}}}}}}}
                """.formatted(property));

        assertEquals(fault == null, faults.isEmpty(), faults::toString);
        assertEquals(true, faults.stream().allMatch(told -> told.contains(fault)), faults::toString);
    }

    @Test
    void a_schema_is_there_for_something() throws JsonProcessingException {
        assertEquals(List.of("schema NotYet: nothing refers to it"), faults("""
                {'components': {'schemas': {
                    'NotYet': {'type': 'object', 'properties': {'missing': {'$ref': '#/components/schemas/Missing'}}},
                    'Missing': {'type': 'string'}}}}
                """));
    }

    @Test
    void a_parameter_is_held_to_the_same() throws JsonProcessingException {
        assertEquals(List.of("get /x, parameter page: the example \"one\" is not of the type [integer]"), faults("""
                {'paths': {'/x': {'get': {'parameters':
                    [{'name': 'page', 'description': '页码。 The page.', 'schema': {'type': 'integer'}, 'example': 'one'}]}}}}
                """));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | no", "页码。 | no", "The page. | no", "页码 p. 1 | no", "页码。 The page. | yes"})
    void a_parameter_says_in_both_languages_what_it_is(String description, String said) throws JsonProcessingException {
        String parameter = "{'name': 'page', 'description': '" + description + "', 'schema': {'type': 'integer'}}";

        List<String> faults = faults("{'paths': {'/x': {'get': {'parameters': [" + parameter + "]}}}}");

        assertEquals(
                said.equals("yes")
                        ? List.of()
                        : List.of("get /x, parameter page: no description in Chinese and English"),
                faults);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^\\p{Alpha}$",
                "^a++$",
                "^(?i)a$",
                "^(?>a)$",
                "^[a-z&&[^b]]$",
                "\\Aa\\z",
                "^\\h$",
                "^[[a]b]$",
                "^($",
                "a"
            })
    void what_only_java_understands_is_noticed(String pattern) {
        assertEquals(false, EcmaPattern.faults(pattern).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\S",
                "^[^\\x00-\\x1F\\x7F]*$",
                "^(?![=+\\-@\\t])[^\\r\\n]*$",
                "^\\\\pa$",
                "^a\\++$",
                "^(?:a|b){1,2}$"
            })
    void what_javascript_understands_too_is_not(String pattern) {
        assertEquals(List.of(), EcmaPattern.faults(pattern));
    }

    private static List<String> faults(String document) throws JsonProcessingException {
        return ContractRules.faults(JSON.readTree(document.replace('\'', '"')));
    }
}
