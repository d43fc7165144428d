package org.jixiao.scoring.rebuilding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.stream.inbox.Deviation;
import org.jspecify.annotations.Nullable;

@Schema(description = "一处差异。 Where what is kept here is not what its topic tells.")
public record RebuildDifference(
        @Schema(examples = "jixiao.indicators") String topic,

        @Schema(examples = "420104-LJT/2019/B12") String key,

        @Schema(
                description =
                        "MISSING 本库缺失；OLDER 本库较旧；DIFFERENT 修订相同而内容不同；NOT_ON_TOPIC 主题中没有，或主题未到本库的修订。 Not here; an older revision here; the same revision with another content; not on its topic, or a revision the topic hasn't come to.")
        Deviation.Kind kind,

        @Schema(description = "主题中的修订；没有则缺省。 Revision on the topic; absent where there is none.") @Nullable
        Long told,

        @Schema(description = "本库的修订；没有则缺省。 Revision here; absent where there was none.") @Nullable
        Long held,

        @Schema(description = "是否已改正。 Whether it was put right.")
        boolean putRight) {}
