package org.jixiao.scoring.declaring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jixiao.events.ScorecardState;
import org.jixiao.scoring.declared.Comparison;
import org.jixiao.scoring.declared.Contribution;
import org.jixiao.scoring.declared.Standing;
import org.jixiao.scoring.declared.Statistics;
import org.jixiao.scoring.declared.YearHonesty;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.evaluation.Rescored;
import org.jixiao.scoring.reading.Judgement;
import org.jixiao.scoring.reading.Judgements;

/** Lays declared and reviewed points beside the card that stands, of a department, and adds up those of a year. */
@ApplicationScoped
class Comparing {

    private final DeclaredScores scores;
    private final Judgements judgements;
    private final Contributions contributions;

    @Inject
    Comparing(DeclaredScores scores, Judgements judgements, Contributions contributions) {
        this.scores = scores;
        this.judgements = judgements;
        this.contributions = contributions;
    }

    /** What is laid side by side, before it is: what it follows from can be told without. */
    record Sides(Judgement judgement, Optional<Filed> said, Optional<Filed> found) {

        Comparison comparison() {
            return Comparison.of(
                    judgement.scheme(),
                    judgement.evidence().dossier(),
                    said.map(Filed::said).orElse(null),
                    found.map(Filed::found).orElse(null),
                    filed());
        }

        /** A return says nothing new of the year. */
        private long filed() {
            return standing() == Standing.RETURNED ? revision(said) - 1 : revision(said);
        }

        Standing standing() {
            return Filed.standing(said, found);
        }

        /** What the comparison follows from: card, self-assessment, review. */
        List<Long> revisions() {
            return List.of(judgement.version().scorecard().revision(), revision(said), revision(found));
        }

        /** Tells the card from another under its number. */
        String mark() {
            return judgement.version().mark();
        }

        private static long revision(Optional<Filed> filed) {
            return filed.map(Filed::revision).orElse(0L);
        }
    }

    /** @throws org.jixiao.web.Refusal 404 where there is no card */
    @Transactional
    Sides of(YearKey year) {
        return sides(year, judgements.of(year));
    }

    /** Adds up what is known. */
    @Transactional
    YearHonesty honesty(int fiscalYear) {
        Statistics statistics = new Statistics();
        contributions.addUp(fiscalYear, statistics);
        return statistics.of(fiscalYear);
    }

    /** Whose card was withdrawn meanwhile can't be compared with anything. */
    @Transactional(Transactional.TxType.MANDATORY)
    void contribute(YearKey year) {
        judgements.find(year).ifPresent(judgement -> contribute(year, judgement));
    }

    /** So that the statistics need not compare a whole district anew after a publication. */
    void rescored(@Observes Rescored it) {
        ScorecardState card = it.version().scorecard();
        contribute(
                new YearKey(card.department(), card.fiscalYear()),
                new Judgement(it.version(), it.scheme(), it.evidence()));
    }

    private void contribute(YearKey year, Judgement judgement) {
        Sides sides = sides(year, judgement);
        if (sides.said().isPresent()) {
            contributions.put(
                    year,
                    judgement.version().scorecard().hash(),
                    Sides.revision(sides.said()),
                    Sides.revision(sides.found()),
                    Contribution.of(year.department(), judgement.scheme(), sides.comparison()));
        }
    }

    private Sides sides(YearKey year, Judgement judgement) {
        return new Sides(
                judgement, scores.newest(year, Filed.Kind.SELF_ASSESSMENT), scores.newest(year, Filed.Kind.REVIEW));
    }
}
