package org.jixiao.scoring.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.card.Scorecard;
import org.jixiao.scoring.dossier.AssessmentRow;
import org.jixiao.scoring.dossier.Assessments;
import org.jixiao.scoring.dossier.Used;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.evidence.Assessment;
import org.jixiao.scoring.evidence.Dossier;
import org.jixiao.scoring.evidence.Indicator;
import org.jixiao.scoring.rubric.PublishedScheme;
import org.jixiao.scoring.rubric.PublishedSchemes;
import org.jixiao.scoring.scheme.Scheme;

/** What a card was judged by and this database, restored perhaps, doesn't know: schemes and assessments are on no topic. */
@ApplicationScoped
class Lacking {

    private final PublishedSchemes schemes;
    private final Assessments assessments;

    @Inject
    Lacking(PublishedSchemes schemes, Assessments assessments) {
        this.schemes = schemes;
        this.assessments = assessments;
    }

    /** The first of it, in both languages; empty where it knows all. */
    Optional<String> of(ScorecardVersion told) {
        ScorecardState.Scheme by = told.scorecard().scheme();
        Optional<PublishedScheme> scheme = schemes.version(by.code(), by.version());
        Optional<String> lack = scheme.isEmpty()
                ? Optional.of("缺少评分方案 " + by.code() + " 第 " + by.version() + " 版 lacks version " + by.version()
                        + " of the scheme " + by.code())
                : assessment(told, scheme.get().scheme())
                        .map(criterion -> "缺少 " + criterion + " 的评定 lacks the assessment of " + criterion);
        return lack.map(what -> told.scorecard().key() + ": " + what);
    }

    private Optional<String> assessment(ScorecardVersion told, Scheme scheme) {
        YearKey year =
                new YearKey(told.scorecard().department(), told.scorecard().fiscalYear());
        List<AssessmentRow> known = assessments.of(year);
        Dossier used = Used.of(told.scorecard());
        return Stream.concat(
                        unknown(used, known),
                        superseded(
                                scheme,
                                used,
                                known.stream()
                                        .filter(row -> !row.at().isAfter(told.at()))
                                        .map(row -> row.evidence(year))
                                        .toList()))
                .findFirst();
    }

    /** What the card was judged by, and is older here or not here. */
    private static Stream<String> unknown(Dossier used, List<AssessmentRow> known) {
        return used.assessments().stream()
                .filter(assessment -> known.stream()
                        .noneMatch(row -> row.criterion().equals(assessment.criterion())
                                && row.revision() >= assessment.revision()))
                .map(Assessment::criterion);
    }

    /**
     * What would count and isn't on the card, though it was here before: it was judged again so that it counts no more, as
     * where a veto was denied.
     */
    private static Stream<String> superseded(Scheme scheme, Dossier used, List<Assessment> before) {
        List<Assessment> unused = before.stream()
                .filter(assessment -> used.assessment(assessment.criterion()).isEmpty())
                .toList();
        Set<String> counting = counting(Scorecard.of(scheme, used.with(unused)));
        return unused.stream().map(Assessment::criterion).filter(counting::contains);
    }

    /** Criteria whose assessments a card shows. */
    private static Set<String> counting(Scorecard card) {
        return card.evidence()
                .map(evidence -> evidence instanceof Indicator indicator ? indicator.assessment() : evidence)
                .filter(Assessment.class::isInstance)
                .map(evidence -> ((Assessment) evidence).criterion())
                .collect(Collectors.toSet());
    }
}
