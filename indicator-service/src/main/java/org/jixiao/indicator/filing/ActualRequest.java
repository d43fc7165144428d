package org.jixiao.indicator.filing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.events.IndicatorState.Survey;
import org.jixiao.indicator.measure.Actuals;
import org.jspecify.annotations.Nullable;

/**
 * What was achieved: the whole report of an indicator. Every measure is named once; what is left out beside the values is
 * left out of the report.
 */
@Schema(description = "指标的完整填报。 The whole report of an indicator.")
public record ActualRequest(
        @Schema(description = "每个衡量项一个值。 One value for every measure.") @NotEmpty @Size(max = 50)
        List<@NotNull @Valid ValueRequest> values,

        @Schema(description = "数据截止日期。 Date the values describe.", examples = "2019-12-31") @Nullable
        LocalDate asOf,

        @Schema(description = "数据所属期间。 Part of the year they cover.", examples = "1至11月")
        @Nullable
        @Size(min = 1, max = 100)
        String period,

        @Schema(description = "说明。 Comment.") @Nullable @Size(min = 1, max = 2000)
        String comment,

        @Schema(description = "偏差原因。 Reason for a deviation.") @Nullable @Size(min = 1, max = 2000)
        String deviationReason,

        @Schema(description = "改进措施。 Remedy.") @Nullable @Size(min = 1, max = 2000)
        String remedy,

        @Schema(description = "满意度调查样本。 Sample behind a satisfaction figure.") @Nullable @Valid
        SurveyRequest survey) {

    /** The actual of one measure: a figure, or for a milestone whether it is reached. */
    public record ValueRequest(
            @Schema(description = "衡量项名称。 Name of the measure.", examples = "拆迁面积") @NotBlank @Size(max = 200)
            String name,

            @Schema(description = "实际完成值，里程碑不填。 Its figure; not for a milestone.", examples = "2.83") @Nullable @Figure
            BigDecimal actual,

            @Schema(description = "里程碑是否达成。 Whether a milestone is reached.") @Nullable
            Boolean achieved) {}

    /** Who was asked. */
    public record SurveyRequest(
            @Schema(description = "受访人数。 Persons asked.", examples = "40") @NotNull @Min(1)
            Integer respondents,

            @Schema(description = "抽查社区数。 Communities drawn.", examples = "4") @NotNull @Min(1)
            Integer communities,

            @Schema(description = "社区总数。 Of how many.", examples = "10") @NotNull @Min(1)
            Integer communitiesTotal) {}

    Actuals actuals() {
        return new Actuals(
                values.stream()
                        .map(v -> new Actuals.Value(v.name(), v.actual(), v.achieved()))
                        .toList(),
                new Report(
                        asOf,
                        period,
                        comment,
                        deviationReason,
                        survey == null
                                ? null
                                : new Survey(
                                        survey.respondents(),
                                        survey.communities(),
                                        survey.communitiesTotal(),
                                        null,
                                        null),
                        remedy,
                        null));
    }
}
