package org.jixiao.scoring.evaluation;

import org.jixiao.scoring.dossier.Gathered;
import org.jixiao.scoring.scheme.Scheme;

/**
 * Told within the transaction in which a scorecard becomes a new version.
 *
 * @param scheme it was judged by
 * @param evidence it follows from
 */
public record Rescored(ScorecardVersion version, Scheme scheme, Gathered evidence) {}
