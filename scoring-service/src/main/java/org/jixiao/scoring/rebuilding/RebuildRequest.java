package org.jixiao.scoring.rebuilding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "重建请求。 What a rebuild is to do.")
public record RebuildRequest(
        @Schema(
                description =
                        "是否删除主题中没有的依据；默认保留并列为差异，因为它可能是唯一留存的一份。 Whether evidence that its topic lacks is removed. By default it is told as a difference and stays, for it may be all that is left of it.",
                defaultValue = "false")
        @Nullable
        Boolean removeNotOnTopic) {

    static final RebuildRequest PLAIN = new RebuildRequest(null);

    boolean removes() {
        return Boolean.TRUE.equals(removeNotOnTopic);
    }
}
