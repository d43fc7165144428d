package org.jixiao.scoring.declared;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a reviewer found (复核): points of those leaves that were looked at. The others keep what was computed.
 *
 * @param of revision of the self-assessment that was reviewed, 0 where there was none
 */
public record Review(long of, List<Stated> scores) {

    public Review {
        scores = List.copyOf(scores);
    }

    /** By leaf. */
    public Map<String, BigDecimal> points() {
        Map<String, BigDecimal> points = new TreeMap<>();
        scores.forEach(stated -> points.put(stated.code(), stated.points()));
        return points;
    }
}
