package org.jixiao.scoring.rebuilding;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.Cause;
import org.jixiao.events.Person;
import org.jixiao.scoring.evaluation.Failing;
import org.jixiao.scoring.evaluation.Progress;
import org.jspecify.annotations.Nullable;

/** @param endedAt absent while it runs */
@Schema(description = "一次重建。 A rebuild from the topics.")
public record Rebuild(
        long id,
        State state,

        @Schema(description = "是否删除主题中没有的依据。 Whether evidence that its topic lacks is removed.")
        boolean removeNotOnTopic,

        String askedBy,
        @Nullable String askedByName,
        Instant startedAt,
        @Nullable Instant endedAt,

        @Schema(description = "各主题已读与应读的记录数（按位移计）。 Records of the topics, read and to be read, counted by offsets.")
        Progress records,

        @Schema(description = "已比较与应比较的部门数。 Departments, compared and to be compared.")
        Progress departments,

        @Schema(description = "因有差异而重新评分的部门数。 Departments that were rescored, since something differed.")
        long rescored,

        @Schema(description = "差异总数，逐条见 differences。 How many differences were found; each is at …/differences.")
        long differences,

        @Schema(description = "未能处理的部门，至多列 100 个。 Departments that can't be worked on, 100 at most.")
        List<Failing> failing) {

    public enum State {
        /** Asked for, and not begun. */
        ACCEPTED,
        READING,
        COMPARING,
        ENDED
    }

    /** Of a card that comes out otherwise than it was told. */
    Cause cause() {
        return new Cause(
                "rebuilt", "rebuilds/" + id, id, new Person(askedBy, askedByName), startedAt, "依据重建（第 " + id + " 次）");
    }
}
