/**
 * The facts a department's year is judged by: metrics of its budget, its indicators, an assessor's judgements, each as of
 * one revision. Pure: {@code java.*} only. The stream and the database are translated into these elsewhere.
 */
@NullMarked
package org.jixiao.scoring.evidence;

import org.jspecify.annotations.NullMarked;
