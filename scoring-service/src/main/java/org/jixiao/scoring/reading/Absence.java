package org.jixiao.scoring.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jixiao.scoring.dossier.Gathered;
import org.jixiao.scoring.dossier.Gathering;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.evaluation.Failures;
import org.jixiao.scoring.rubric.PublishedScheme;
import org.jixiao.scoring.rubric.PublishedSchemes;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** Why a department's year has no scorecard: what lacks is another's to bring, so it is named. */
@ApplicationScoped
public class Absence {

    private final PublishedSchemes schemes;
    private final Gathering gathering;
    private final Failures failures;

    @Inject
    public Absence(PublishedSchemes schemes, Gathering gathering, Failures failures) {
        this.schemes = schemes;
        this.gathering = gathering;
        this.failures = failures;
    }

    /** 404 with the reason. */
    public Refusal of(YearKey year) {
        String region = gathering.region(year);
        Text why = schemes.applicable(year.fiscalYear(), region)
                .map(scheme -> withScheme(scheme, gathering.evidence(year), failures.of(year)))
                .orElseGet(() -> withoutScheme(year, region));
        return Refusal.notFound(new Text(
                year.department() + " 在 " + year.fiscalYear() + " 年度尚无评分结果：" + why.zh(),
                "There is no scorecard of " + year.department() + " for " + year.fiscalYear() + " yet: " + why.en()));
    }

    /** 404 for what wasn't there at an instant. */
    static Refusal at(YearKey year, Instant at) {
        return Refusal.notFound(new Text(
                year.department() + " 在 " + at + " 时尚无 " + year.fiscalYear() + " 年度评分结果。",
                "At " + at + " there was no scorecard of " + year.department() + " for " + year.fiscalYear() + "."));
    }

    private static Text withoutScheme(YearKey year, @Nullable String region) {
        return region == null
                ? new Text(
                        "未收到部门概况，区划不明，且没有适用于所有区划的 " + year.fiscalYear() + " 年度评分方案。",
                        "its profile hasn't come, so its region isn't known, and no scheme for all regions applies to "
                                + year.fiscalYear() + ".")
                : new Text(
                        "区划 " + region + " 没有适用的 " + year.fiscalYear() + " 年度评分方案。",
                        "no scheme applies to region " + region + " in " + year.fiscalYear() + ".");
    }

    private static Text withScheme(PublishedScheme scheme, Gathered evidence, Optional<String> failure) {
        if (failure.isPresent()) {
            return new Text(
                    "按评分方案 " + scheme.code() + " 未能评分：" + failure.get(),
                    "by the scheme " + scheme.code() + " it couldn't be judged: " + failure.get());
        }
        return evidence.isEmpty()
                ? new Text(
                        "评分方案 " + scheme.code() + " 适用，但尚无依据：没有预算、指标或评定。",
                        "the scheme " + scheme.code()
                                + " applies, but there is no evidence: no budget, indicator or assessment.")
                : new Text(
                        "依据已收到，正按评分方案 " + scheme.code() + " 评分，请稍后再读。",
                        "the evidence is being scored by the scheme " + scheme.code() + ", read again soon.");
    }
}
