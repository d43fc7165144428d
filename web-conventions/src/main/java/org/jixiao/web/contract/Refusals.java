package org.jixiao.web.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jixiao.web.problem.Problem;

/** What every operation answers when it refuses: a problem. */
final class Refusals {

    private static final String REFUSED = "Refused";
    private static final String UNAUTHENTICATED = "Unauthenticated";

    private Refusals() {}

    static void addTo(Components components) {
        components
                .addSchema("Problem", problem())
                .addSchema("Violation", violation())
                .addResponse(
                        REFUSED,
                        OASFactory.createAPIResponse()
                                .description(
                                        "Why not, in the language of Accept-Language (Chinese by default, or English): 400 unreadable,"
                                                + " 401 no valid token, 403 not allowed, 404 nothing here, 409 against the present state,"
                                                + " 412 another revision, 413 too large, 422 against a rule, 503 try again.")
                                .content(content()))
                .addResponse(
                        UNAUTHENTICATED,
                        OASFactory.createAPIResponse()
                                .description("没有有效的访问令牌。 No valid token.")
                                .addHeader(
                                        "WWW-Authenticate",
                                        OASFactory.createHeader()
                                                .description("始终为 Bearer。 Always Bearer.")
                                                .schema(OASFactory.createSchema()
                                                        .addType(Schema.SchemaType.STRING)
                                                        .addEnumeration("Bearer")))
                                .content(content()));
    }

    static APIResponse refused() {
        return OASFactory.createAPIResponse().ref(REFUSED);
    }

    static APIResponse unauthenticated() {
        return OASFactory.createAPIResponse().ref(UNAUTHENTICATED);
    }

    static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
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
                .addProperty("field", text("e.g. measures[0].target; empty where it is the body as a whole"))
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
