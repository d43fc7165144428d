package org.jixiao.report.reading;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.jixiao.report.edition.Format;
import org.jixiao.report.edition.Version;
import org.jspecify.annotations.Nullable;

/** Chooses the format by {@code Accept}; JSON for whoever takes anything. */
final class Negotiation {

    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String OFD = "application/ofd";
    static final String PDF = "application/pdf";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE,
                    MediaType.TEXT_HTML_TYPE,
                    MediaType.valueOf(DOCX),
                    MediaType.valueOf(PDF),
                    MediaType.valueOf(XLSX),
                    MediaType.valueOf(OFD))
            .build();

    private Negotiation() {}

    /** Absent where the caller takes none of them. */
    static @Nullable MediaType chosen(Request request) {
        Variant chosen = request.selectVariant(VARIANTS);
        return chosen == null ? null : chosen.getMediaType();
    }

    static Response answer(@Nullable MediaType chosen, Shelf shelf, Version version, @Nullable String ifNoneMatch) {
        if (chosen == null) {
            return Response.notAcceptable(VARIANTS).build();
        }
        return List.of(Format.values()).stream()
                .filter(format -> chosen.isCompatible(MediaType.valueOf(format.mediaType())))
                .findFirst()
                .map(format -> shelf.copy(version, ifNoneMatch, format))
                .orElseGet(() -> shelf.json(version, ifNoneMatch));
    }
}
