package org.jixiao.scoring.rubric;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.scheme.Criterion;

/** A template in a list. */
@Schema(description = "模板概要。 A template in short.")
public record TemplateSummary(
        @Schema(examples = "national-10-50-30-10") String code,

        String name,
        String source,

        @Schema(description = "总分。 Points in all.") BigDecimal points,

        @Schema(description = "第一级评分项及其分值。 The criteria at the top, with their points.", examples = "[\"预算执行 10\"]")
        List<String> criteria) {

    static TemplateSummary of(Template template) {
        return new TemplateSummary(
                template.code(),
                template.scheme().name(),
                template.source(),
                template.scheme().points(),
                template.scheme().criteria().stream().map(TemplateSummary::told).toList());
    }

    private static String told(Criterion criterion) {
        return criterion.name() + " " + criterion.points().toPlainString();
    }
}
