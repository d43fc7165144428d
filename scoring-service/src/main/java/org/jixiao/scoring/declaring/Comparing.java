package org.jixiao.scoring.declaring;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jixiao.scoring.declared.Comparison;
import org.jixiao.scoring.declared.Standing;
import org.jixiao.scoring.declared.Statistics;
import org.jixiao.scoring.declared.YearHonesty;
import org.jixiao.scoring.dossier.Gathering;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.reading.Judgement;
import org.jixiao.scoring.reading.Judgements;

/** Lays declared and reviewed points beside the card that stands, of a department or of all that declared. */
@ApplicationScoped
class Comparing {

    /** Departments read in one transaction: neither memory nor a transaction grows with the district. */
    private static final int PORTION = 25;

    private final DeclaredScores scores;
    private final Judgements judgements;
    private final Gathering gathering;

    @Inject
    Comparing(DeclaredScores scores, Judgements judgements, Gathering gathering) {
        this.scores = scores;
        this.judgements = judgements;
        this.gathering = gathering;
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

        private static long revision(Optional<Filed> filed) {
            return filed.map(Filed::revision).orElse(0L);
        }
    }

    /** @throws org.jixiao.web.Refusal 404 where there is no card */
    @Transactional
    Sides of(YearKey year) {
        return sides(year, judgements.of(year));
    }

    YearHonesty honesty(int fiscalYear) {
        Statistics statistics = new Statistics();
        String last = "";
        List<String> portion;
        do {
            String after = last;
            portion = QuarkusTransaction.requiringNew().call(() -> {
                List<String> declaring = scores.declaring(fiscalYear, after, PORTION);
                declaring.forEach(department -> add(statistics, new YearKey(department, fiscalYear)));
                return declaring;
            });
            last = portion.isEmpty() ? last : portion.get(portion.size() - 1);
        } while (portion.size() == PORTION);
        return statistics.of(fiscalYear);
    }

    /** Whose card was withdrawn since can't be compared with anything. */
    private void add(Statistics statistics, YearKey year) {
        judgements
                .find(year)
                .ifPresent(judgement -> statistics.add(
                        year.department(),
                        gathering.name(year.department()),
                        judgement.scheme(),
                        sides(year, judgement).comparison()));
    }

    private Sides sides(YearKey year, Judgement judgement) {
        return new Sides(
                judgement, scores.newest(year, Filed.Kind.SELF_ASSESSMENT), scores.newest(year, Filed.Kind.REVIEW));
    }
}
