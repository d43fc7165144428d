package org.jixiao.indicator.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jixiao.events.IndicatorState;
import org.jixiao.events.IndicatorState.AnswerCount;
import org.jixiao.events.IndicatorState.Measure;
import org.jixiao.events.IndicatorState.Survey;
import org.jspecify.annotations.Nullable;

/**
 * A survey (满意度调查) and the figure it stands behind: the one measure of its indicator that is in % and no share. Where
 * none or several are, nobody could tell whose survey it is.
 */
public record Surveyed(Survey survey, List<Measure> candidates) {

    public static Surveyed of(Survey survey, IndicatorState indicator) {
        return new Surveyed(
                survey,
                indicator.measures().stream().filter(Surveyed::mayBeSurveyed).toList());
    }

    private static boolean mayBeSurveyed(Measure measure) {
        return mayBeSurveyed(measure.unit(), measure.ratio() != null);
    }

    /** Names of those of these measures that may be surveyed. */
    public static List<String> names(List<Measure> measures) {
        return measures.stream()
                .filter(Surveyed::mayBeSurveyed)
                .map(Measure::name)
                .toList();
    }

    /** Whether a survey may stand behind a measure. */
    public static boolean mayBeSurveyed(@Nullable String unit, boolean share) {
        return !share && Reckoning.inPercent(unit);
    }

    /**
     * The survey of an indicator where it still stands behind the same measure: of another one it would tell a figure that
     * nobody was asked about.
     *
     * @param now names of those of the measures it is to have that may be surveyed
     */
    public static @Nullable Survey kept(IndicatorState before, List<String> now) {
        Survey survey = before.report() == null ? null : before.report().survey();
        return survey == null
                        || of(survey, before)
                                .measure()
                                .filter(measure -> now.equals(List.of(measure.name())))
                                .isEmpty()
                ? null
                : survey;
    }

    /** Absent where nobody could tell. */
    public Optional<Measure> measure() {
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        if (candidates.size() != 1) {
            flaws.add(new Flaw(
                    "survey",
                    "调查须对应指标内唯一一个以 % 计、且非比率的衡量项",
                    "a survey belongs to the one measure of the indicator that is in % and no share"));
        }
        if (survey.communities() > survey.communitiesTotal()) {
            flaws.add(
                    new Flaw("survey.communities", "抽查社区数不得超过社区总数", "no more communities can be drawn than there are"));
        }
        Integer sample = survey.sample();
        if (sample != null && survey.respondents() > sample) {
            flaws.add(new Flaw(
                    "survey.respondents", "受访人数不得超过发放问卷数", "no more can answer than were given a questionnaire"));
        }
        flaws.addAll(flawsOfAnswers());
        return flaws;
    }

    private List<Flaw> flawsOfAnswers() {
        List<AnswerCount> answers = survey.answers();
        if (answers == null) {
            return List.of();
        }
        List<Flaw> flaws = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            if (!named.add(answers.get(i).answer())) {
                flaws.add(new Flaw("survey.answers[" + i + "].answer", "同一答案重复填报", "this answer is counted twice"));
            }
        }
        if (answered(answers) != survey.respondents()) {
            flaws.add(new Flaw(
                    "survey.answers",
                    "各答案人数之和应为受访人数 " + survey.respondents(),
                    "the counts don't add up to the respondents, who are " + survey.respondents()));
        }
        return flaws;
    }

    private static long answered(List<AnswerCount> answers) {
        return answers.stream().mapToLong(AnswerCount::count).sum();
    }

    /** What the answers come to for a measure; absent where they don't tell of it. */
    @Nullable
    BigDecimal satisfaction(Measure measure) {
        List<AnswerCount> answers = survey.answers();
        return answers == null || answered(answers) != survey.respondents() || !candidates.equals(List.of(measure))
                ? null
                : Reckoning.satisfaction(answers, survey.respondents());
    }
}
