package org.jixiao.embedded.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What holds in every service's OpenAPI document: whoever generates a client from it gets a type for every answer and none for
 * nothing, can use each pattern and example as it stands, and reads of each parameter what it is, in both languages.
 */
final class ContractRules {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3}");

    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    private ContractRules(JsonNode document) {
        this.document = document;
    }

    /** @return what is wrong, each with its place; empty if nothing */
    static List<String> faults(JsonNode document) {
        ContractRules rules = new ContractRules(document);
        rules.walk();
        return List.copyOf(rules.faults);
    }

    private void walk() {
        ContractSchemas schemas = new ContractSchemas(document, faults);
        Set<String> referred = new HashSet<>(document.findValuesAsText("$ref"));
        document.at("/components/schemas").fields().forEachRemaining(schema -> {
            schemas.check("schema " + schema.getKey(), schema.getValue());
            if (!referred.contains("#/components/schemas/" + schema.getKey())) {
                faults.add("schema " + schema.getKey() + ": nothing refers to it");
            }
        });
        document.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operation(entry.getKey() + " " + path.getKey(), entry.getValue(), schemas);
                    }
                }));
    }

    private void operation(String where, JsonNode operation, ContractSchemas schemas) {
        operation.path("parameters").forEach(parameter -> {
            String named = where + ", parameter " + parameter.path("name").asText();
            if (!isSaid(parameter.path("description").asText())) {
                faults.add(named + ": no description in Chinese and English");
            }
            schemas.check(named, parameter.path("schema"));
            schemas.examples(named, parameter.path("schema"), parameter);
        });
        media(where + ", body", operation.at("/requestBody/content"), schemas);
        operation
                .path("responses")
                .fields()
                .forEachRemaining(response ->
                        response(where + ", " + response.getKey(), response.getKey(), response.getValue(), schemas));
    }

    private static boolean isSaid(String description) {
        return CHINESE.matcher(description).find()
                && ENGLISH.matcher(description).find();
    }

    private void response(String where, String status, JsonNode given, ContractSchemas schemas) {
        JsonNode content = schemas.resolved(given).path("content");
        boolean refused = status.startsWith("4") || status.startsWith("5") || status.equals("default");
        if (refused && !content.has("application/problem+json")) {
            faults.add(where + ": a refusal without the schema of a problem");
        }
        if (status.startsWith("2") && !status.equals("204") && content.isEmpty()) {
            faults.add(where + ": no schema of what is answered");
        }
        media(where, content, schemas);
    }

    private void media(String where, JsonNode content, ContractSchemas schemas) {
        content.fields().forEachRemaining(media -> {
            JsonNode schema = media.getValue().path("schema");
            if (media.getKey().contains("json") && schema.isEmpty()) {
                faults.add(where + ": " + media.getKey() + " without a schema");
            }
            schemas.check(where, schema);
        });
    }
}
