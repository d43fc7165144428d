package org.jixiao.web.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to every operation what the house does alike everywhere, and nobody would write beside each endpoint. */
public class HouseContract implements OASFilter {

    private static final Set<String> WRITTEN_OR_READ = Set.of("200", "201");

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        APIResponses responses = operation.getResponses();
        responses.getAPIResponses().forEach(HouseContract::tellProblem);
        // The scanner adds 401 and 403 without a word of their content where a role is asked for.
        responses.removeAPIResponse("403");
        responses.addAPIResponse("401", Refusals.unauthenticated());
        responses.setDefaultValue(Refusals.refused());
        if (has(operation, ConditionalRequests.IF_NONE_MATCH)) {
            responses.addAPIResponse("304", ConditionalRequests.notModified());
        }
        if (has(operation, ConditionalRequests.IF_NONE_MATCH) || has(operation, ConditionalRequests.IF_MATCH)) {
            responses.getAPIResponses().entrySet().stream()
                    .filter(response -> WRITTEN_OR_READ.contains(response.getKey()))
                    .map(Map.Entry::getValue)
                    // One that several endpoints share says so where it stands.
                    .filter(response -> response.getRef() == null)
                    .forEach(ConditionalRequests::tag);
        }
        return operation;
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        Paging.describe(parameter);
        ConditionalRequests.describe(parameter);
        ParameterNames.describe(parameter);
        return parameter;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null && schema.getRef().endsWith("/Decimal")) {
            DecimalText.mend(schema);
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Refusals.addTo(document.getComponents());
        ConditionalRequests.addTo(document.getComponents());
    }

    /** Whatever is refused is told by a problem, whether the endpoint says so or the scanner with a bare status. */
    private static void tellProblem(String status, APIResponse response) {
        if ((status.startsWith("4") || status.startsWith("5")) && response.getRef() == null) {
            response.setContent(Refusals.content());
            if (response.getDescription() == null || response.getDescription().equals("Bad Request")) {
                response.setDescription("请求有误，violations 逐项列出。 Not valid; violations names each fault.");
            }
        }
    }

    private static boolean has(Operation operation, String header) {
        List<Parameter> parameters = operation.getParameters();
        return parameters != null && parameters.stream().anyMatch(parameter -> header.equals(parameter.getName()));
    }
}
