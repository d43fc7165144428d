package org.jixiao.web.awaiting;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an answer was to follow from, and doesn't yet. */
@Schema(description = "尚未反映所等待的变更，请稍后再读。 It doesn't follow from this yet: read again soon.")
public record NotYet(List<Missing> waitingFor) {

    /**
     * @param known the revision it follows from, absent where none came
     * @param reason why it doesn't follow, where more is known than that it hasn't come
     */
    @Schema(name = "MissingRevision", description = "尚未到达的修订。 A revision that has not come yet.")
    public record Missing(
            String name,
            long revision,
            @Nullable Long known,
            @Nullable String reason) {}

    /** 202, to be asked again in a second. */
    public static Response answer(List<Missing> missing) {
        return Response.accepted(new NotYet(missing))
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }
}
