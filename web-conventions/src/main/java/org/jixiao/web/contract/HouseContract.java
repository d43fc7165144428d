package org.jixiao.web.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jixiao.web.problem.Problem;

/** Adds to every operation what every operation answers when it refuses: a problem. */
public class HouseContract implements OASFilter {

    private static final String REFUSED = "Refused";

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        // The scanner adds 401 and 403 without a word of their content where a role is asked for.
        operation.getResponses().removeAPIResponse("401");
        operation.getResponses().removeAPIResponse("403");
        operation.getResponses().setDefaultValue(OASFactory.createAPIResponse().ref(REFUSED));
        return operation;
    }

    /** Of {@code @Digits} the scanner makes a pattern that knows no minus sign; a budget cut has one. */
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null && schema.getRef().endsWith("/Decimal")) {
            schema.setPattern(null);
            schema.setType(null);
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSchema("Problem", problem())
                .addSchema("Violation", violation())
                .addResponse(REFUSED, refused());
    }

    private static APIResponse refused() {
        return OASFactory.createAPIResponse()
                .description(
                        "Why not, in the language of Accept-Language (Chinese by default, or English): 400 unreadable,"
                                + " 401 no valid token, 403 not allowed, 404 nothing here, 409 against the present state,"
                                + " 412 another revision, 413 too large, 422 against a rule, 503 try again.")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
    }

    private static Schema problem() {
        return object("RFC 9457: why a request was not carried out.")
                .addProperty("type", text("always about:blank"))
                .addProperty("title", text("the status in words"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("what is wrong, in a sentence"))
                .addProperty("instance", text("path of the request"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref("Violation")))
                .addProperty("traceId", text("trace of the request"));
    }

    private static Schema violation() {
        return object("What is wrong with one field.")
                .addProperty("field", text("e.g. measures[0].target"))
                .addProperty("in", text("body, path, query or header"))
                .addProperty("message", text("what is wrong there"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
