package org.jixiao.scoring.publishing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.rubric.Draft;
import org.jixiao.scoring.rule.Fault;
import org.jixiao.scoring.scheme.Scheme;

/** A draft as answered, with what stands against publishing it. */
@Schema(description = "评分方案草稿。 A scheme being written.")
public record SchemeDraft(
        String code,
        long revision,

        @Schema(
                description =
                        "发布前须改正之处，至多列 100 处；更多的，末条（path 为空）写明还有多少。 What must be mended before it can be published, 100 at most; where there is more, the last one, with an empty path, tells how many.")
        List<Fault> faults,

        @Schema(
                description =
                        "可以发布、但请再看一遍之处，如分档之外的数值将一直待评定。 What doesn't stand against publishing it but deserves a second look, as figures beyond all bands, which would wait for ever. 同样至多列 100 处。 Listed likewise.")
        List<Fault> warnings,

        Scheme scheme) {

    static SchemeDraft of(Draft draft) {
        return new SchemeDraft(
                draft.code(),
                draft.revision(),
                Fault.listed(draft.scheme().faults()),
                Fault.listed(draft.scheme().warnings()),
                draft.scheme());
    }
}
