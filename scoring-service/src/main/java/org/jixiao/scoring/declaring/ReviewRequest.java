package org.jixiao.scoring.declaring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.declared.Review;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "复核：只列与计算不同或特别查看的末级项，其余按计算得分。 A review: the leaves that were looked at; the others keep what is computed.")
public record ReviewRequest(
        @Schema(description = "逐项复核得分，至多 1000 项，代码不重复。 Leaf by leaf, 1000 at most, each code once.")
        @NotNull
        @Size(max = 1000)
        List<@NotNull @Valid ReviewedScore> scores,

        @Schema(description = "总体意见。 Remarks on the whole.") @Nullable @Size(max = 4000)
        String remarks) {

    /** @param of revision of the self-assessment that was reviewed */
    Review found(long of) {
        return new Review(of, scores.stream().map(ReviewedScore::stated).toList());
    }
}
