package org.jixiao.scoring.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jixiao.scoring.dossier.YearKey;
import org.jixiao.scoring.evaluation.ScorecardVersion;
import org.jixiao.scoring.evaluation.Scorecards;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** Finds the card that is asked for, or refuses with 404 and the reason why there is none. */
@ApplicationScoped
public class StoredCards {

    private final Scorecards scorecards;
    private final Absence absence;

    @Inject
    public StoredCards(Scorecards scorecards, Absence absence) {
        this.scorecards = scorecards;
        this.absence = absence;
    }

    /** @param asOf when it stood; absent for the one that stands now */
    public ScorecardVersion standing(YearKey year, @Nullable Instant asOf) {
        return (asOf == null ? scorecards.newest(year) : scorecards.at(year, asOf))
                .filter(version -> !version.scorecard().removed())
                .orElseThrow(() -> asOf == null ? absence.of(year) : Absence.at(year, asOf));
    }

    /** That of its number, removed or not. */
    public ScorecardVersion version(YearKey year, long version) {
        return scorecards
                .version(year, version)
                .orElseThrow(() -> Refusal.notFound(new Text(
                        "没有第 " + version + " 版评分结果。", "There is no version " + version + " of this scorecard.")));
    }
}
