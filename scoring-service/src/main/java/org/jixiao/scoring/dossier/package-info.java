/**
 * Gathers the evidence of a department's year from what the stream told and from the assessments, and translates it for
 * the pure core.
 */
@NullMarked
package org.jixiao.scoring.dossier;

import org.jspecify.annotations.NullMarked;
