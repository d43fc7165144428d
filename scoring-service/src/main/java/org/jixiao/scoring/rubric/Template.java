package org.jixiao.scoring.rubric;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.rule.MissingField;
import org.jixiao.scoring.scheme.Scheme;

/** A rubric delivered ready to use: what a district begins its own scheme from. */
@Schema(description = "评分方案模板。 A scheme to begin with.")
public record Template(
        @Schema(description = "模板代码。 Code of the template.", examples = "national-10-50-30-10")
        String code,

        @Schema(description = "出处及未定之处。 Where it comes from, and what the district has to decide itself.")
        String source,

        @Schema(
                description =
                        "完整方案：改为自己的代码、年度和区划后即可起草。 A whole scheme, to be drafted under a code, year and region of one's own.")
        Scheme scheme) {

    public Template {
        MissingField.check(code, "code");
        MissingField.check(source, "source");
        MissingField.check(scheme, "scheme");
    }
}
