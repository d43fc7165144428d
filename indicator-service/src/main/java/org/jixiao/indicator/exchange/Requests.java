package org.jixiao.indicator.exchange;

import jakarta.validation.Valid;
import org.jixiao.events.IndicatorState.AnswerCount;
import org.jixiao.indicator.filing.ActualRequest;
import org.jixiao.indicator.filing.ActualRequest.AnswerRequest;
import org.jixiao.indicator.filing.ActualRequest.SurveyRequest;
import org.jixiao.indicator.filing.ActualRequest.ValueRequest;
import org.jixiao.indicator.filing.DefinitionRequest;
import org.jixiao.indicator.filing.DefinitionRequest.GoalRequest;
import org.jixiao.indicator.filing.DefinitionRequest.MeasureRequest;
import org.jixiao.indicator.filing.DefinitionRequest.ShareRequest;
import org.jixiao.indicator.filing.IndicatorCode;
import org.jixiao.indicator.form.Draft;
import org.jixiao.indicator.form.Draft.Asked;
import org.jixiao.indicator.form.Draft.Promised;
import org.jixiao.indicator.form.Draft.Reported;
import org.jspecify.annotations.Nullable;

/** A draft as the requests that would bring it about, which say themselves what is required of them. */
record Requests(
        @IndicatorCode String code,
        @Valid DefinitionRequest definition,
        @Nullable @Valid ActualRequest actual) {

    static Requests of(Draft draft) {
        Reported reported = draft.reported();
        return new Requests(draft.code(), of(draft.promised()), reported == null ? null : of(reported));
    }

    private static DefinitionRequest of(Promised promised) {
        return new DefinitionRequest(
                promised.number(),
                promised.level1(),
                promised.level2(),
                promised.level3(),
                promised.name(),
                promised.explanation(),
                promised.points(),
                promised.measures().stream().map(Requests::of).toList(),
                promised.goals() == null
                        ? null
                        : promised.goals().stream()
                                .map(goal -> new GoalRequest(goal.horizon(), goal.number()))
                                .toList(),
                promised.core(),
                promised.dataSource(),
                promised.targetBasis());
    }

    private static MeasureRequest of(Draft.Measure measure) {
        boolean share = measure.numerator() != null || measure.denominator() != null;
        return new MeasureRequest(
                measure.name(),
                measure.comparison(),
                measure.unit(),
                measure.target(),
                measure.upper(),
                measure.longTerm(),
                share ? new ShareRequest(measure.numerator(), measure.denominator()) : null,
                measure.cumulative());
    }

    private static ActualRequest of(Reported reported) {
        return new ActualRequest(
                reported.values().stream()
                        .map(value -> new ValueRequest(
                                value.name(),
                                value.actual(),
                                value.achieved(),
                                value.numerator(),
                                value.denominator(),
                                value.measured()))
                        .toList(),
                reported.asOf(),
                reported.period(),
                reported.comment(),
                reported.deviationReason(),
                reported.remedy(),
                reported.survey() == null ? null : of(reported.survey()));
    }

    private static SurveyRequest of(Asked survey) {
        return new SurveyRequest(
                survey.respondents(),
                survey.communities(),
                survey.communitiesTotal(),
                survey.sample(),
                survey.answers() == null
                        ? null
                        : survey.answers().stream().map(Requests::of).toList());
    }

    private static AnswerRequest of(AnswerCount answer) {
        return new AnswerRequest(answer.answer(), answer.count(), answer.worth());
    }
}
