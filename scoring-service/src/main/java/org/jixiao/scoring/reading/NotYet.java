package org.jixiao.scoring.reading;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a scorecard was to follow from, and doesn't yet. */
@Schema(description = "评分结果尚未反映所等待的变更，请稍后再读。 The scorecard doesn't follow from this yet: read again soon.")
public record NotYet(List<Missing> waitingFor) {

    /** @param known the revision the scorecard follows from, absent where none came */
    @Schema(name = "MissingRevision", description = "尚未到达的修订。 A revision that has not come yet.")
    public record Missing(
            String name, long revision, @Nullable Long known) {}
}
