package org.jixiao.indicator.filing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.events.IndicatorState.Report;
import org.jixiao.events.IndicatorState.Survey;
import org.jixiao.indicator.measure.Actuals;
import org.jspecify.annotations.Nullable;

/**
 * What was achieved: the whole report of an indicator. Every measure is named once; what is left out beside the values is
 * left out of the report.
 *
 * @param asOf date the values describe
 * @param period which part of the year they cover, e.g. 1至11月
 * @param deviationReason 偏差原因及改进措施
 * @param survey the sample behind a satisfaction figure
 */
public record ActualRequest(
        @NotEmpty @Size(max = 50) List<@NotNull @Valid ValueRequest> values,
        @Nullable LocalDate asOf,
        @Nullable @Size(min = 1, max = 100) String period,
        @Nullable @Size(min = 1, max = 2000) String comment,
        @Nullable @Size(min = 1, max = 2000) String deviationReason,
        @Nullable @Valid SurveyRequest survey) {

    /**
     * @param name of the measure
     * @param actual its figure; not for a milestone
     * @param achieved whether the milestone is reached; only for a milestone
     */
    public record ValueRequest(
            @NotBlank @Size(max = 200) String name,
            @Nullable @Digits(integer = 18, fraction = 6) BigDecimal actual,
            @Nullable Boolean achieved) {}

    /**
     * @param respondents persons asked
     * @param communities communities drawn
     * @param communitiesTotal of how many
     */
    public record SurveyRequest(
            @NotNull @Min(1) Integer respondents,
            @NotNull @Min(1) Integer communities,
            @NotNull @Min(1) Integer communitiesTotal) {}

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
                                : new Survey(survey.respondents(), survey.communities(), survey.communitiesTotal())));
    }
}
