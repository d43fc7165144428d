package org.jixiao.scoring.rule;

import java.math.BigDecimal;
import org.jixiao.scoring.rule.Award.Outcome;

/** An award as the card tells it: its points, how it came out, and the sentence in Chinese. */
record Told(BigDecimal points, Outcome outcome, String reason) {

    static Told of(Verdict verdict) {
        Award award = (Award) verdict;
        return new Told(award.points(), award.outcome(), award.reason());
    }
}
