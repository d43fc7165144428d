package org.jixiao.report.reading;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the format by {@code Accept}; JSON for whoever takes anything. */
final class Negotiation {

    /** What a suffix other than {@code .json} leads to: a list for {@code @Produces}. */
    static final String DOCUMENTS = MediaType.TEXT_HTML + ","
            + "application/vnd.openxmlformats-officedocument.wordprocessingml.document,"
            + "application/pdf,"
            + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
            + "application/ofd";

    static final String ANY = MediaType.APPLICATION_JSON + "," + DOCUMENTS;

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    each(ANY).stream().map(MediaType::valueOf).toArray(MediaType[]::new))
            .build();

    private Negotiation() {}

    static List<String> each(String mediaTypes) {
        return Arrays.asList(mediaTypes.split(","));
    }

    /** Absent where the caller takes none of them. */
    static @Nullable MediaType chosen(Request request) {
        Variant chosen = request.selectVariant(VARIANTS);
        return chosen == null ? null : chosen.getMediaType();
    }

    static Response notAcceptable() {
        return Response.notAcceptable(VARIANTS).build();
    }
}
