package org.jixiao.budget.ledger;

import java.time.Instant;
import java.util.List;
import org.jixiao.budget.history.Difference;

/**
 * A change of a year's accounts as it was kept.
 *
 * @param action e.g. {@code budget-line-entered}
 * @param summary one sentence in Chinese
 * @param actor subject of who made it
 * @param differences what reads otherwise since, the first of them
 * @param unlisted how many more there are
 */
public record Revision(
        long revision,
        String action,
        String summary,
        String actor,
        String actorName,
        Instant at,
        List<Difference> differences,
        int unlisted) {}
