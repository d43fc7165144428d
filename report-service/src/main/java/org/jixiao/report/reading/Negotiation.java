package org.jixiao.report.reading;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.jixiao.report.edition.Version;
import org.jspecify.annotations.Nullable;

/** Chooses the format by {@code Accept}; JSON for whoever takes anything. */
final class Negotiation {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE, MediaType.valueOf(DOCX))
            .build();

    private Negotiation() {}

    static Response answer(Request request, Shelf shelf, Version version, @Nullable String ifNoneMatch) {
        Variant chosen = request.selectVariant(VARIANTS);
        if (chosen == null) {
            return Response.notAcceptable(VARIANTS).build();
        }
        if (chosen.getMediaType().isCompatible(MediaType.TEXT_HTML_TYPE)) {
            return shelf.html(version, ifNoneMatch);
        }
        return chosen.getMediaType().isCompatible(MediaType.APPLICATION_JSON_TYPE)
                ? shelf.json(version, ifNoneMatch)
                : shelf.docx(version, ifNoneMatch);
    }
}
