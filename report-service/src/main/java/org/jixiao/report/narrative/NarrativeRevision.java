package org.jixiao.report.narrative;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.report.content.Narrative;

@Schema(description = "文字说明的一次修订：何人何时写了什么。 One revision of what is written: who wrote what, and when.")
public record NarrativeRevision(
        long revision,

        @Schema(description = "填写人账号。 Subject of who wrote it.")
        String writtenBy,

        @Schema(description = "填写人姓名。 Name of who wrote it.")
        String writtenByName,

        Instant at,
        Narrative narrative) {}
