package org.jixiao.scoring.publishing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.code.SchemeCode;
import org.jspecify.annotations.Nullable;

@Schema(description = "发布。 A publication.")
public record PublicationRequest(
        @Schema(
                description =
                        "所取代方案的代码：该区划该年度已适用另一方案时必填。 Code of the scheme it replaces: needed where another one judges the region and year already.",
                examples = "qiaokou-overall-2019")
        @SchemeCode
        @Nullable
        String replaces) {

    static final PublicationRequest PLAIN = new PublicationRequest(null);
}
