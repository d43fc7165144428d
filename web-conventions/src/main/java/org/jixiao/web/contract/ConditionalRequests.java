package org.jixiao.web.contract;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jixiao.web.Idempotency;

/** Revisions as ETags, and what a caller can do with them (RFC 9110). */
final class ConditionalRequests {

    static final String IF_NONE_MATCH = HttpHeaders.IF_NONE_MATCH;
    static final String IF_MATCH = HttpHeaders.IF_MATCH;

    private static final String NOT_MODIFIED = "NotModified";

    private static final Map<String, String> HEADERS = Map.of(
            IF_NONE_MATCH,
            "已有内容的 ETag；仍为最新则以 304 应答。 ETag of what the caller has; 304 where it is still the newest.",
            IF_MATCH,
            "所依据的 ETag；已有更新则以 412 拒绝。不填则不比较。 ETag the change is based on; 412 where there is a newer one. Without it nothing is compared.",
            Idempotency.HEADER,
            "1 至 128 个可见 ASCII 字符；重复请求得到首次的应答，一周内有效。 1 to 128 visible ASCII characters; a repeated request gets the first answer again, for a week.");

    private ConditionalRequests() {}

    static void addTo(Components components) {
        components
                .addHeader(
                        HttpHeaders.ETAG,
                        OASFactory.createHeader()
                                .description("带引号的修订号。 The revision, quoted.")
                                .schema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .addExample("\"3\"")))
                .addResponse(
                        NOT_MODIFIED,
                        tag(OASFactory.createAPIResponse()
                                .description("自 If-None-Match 所示以来未变，无内容。 Not changed since If-None-Match; no body.")));
    }

    static APIResponse notModified() {
        return OASFactory.createAPIResponse().ref(NOT_MODIFIED);
    }

    static APIResponse tag(APIResponse response) {
        return response.addHeader(HttpHeaders.ETAG, OASFactory.createHeader().ref(HttpHeaders.ETAG));
    }

    /** Where the endpoint says nothing of its own about a header of the house. */
    static void describe(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.HEADER && parameter.getDescription() == null) {
            parameter.setDescription(HEADERS.get(parameter.getName()));
        }
    }
}
