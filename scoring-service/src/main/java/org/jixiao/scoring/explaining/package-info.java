/**
 * Explanations of scorecards over HTTP: for systems as JSON, for people as a page that prints.
 */
@NullMarked
package org.jixiao.scoring.explaining;

import org.jspecify.annotations.NullMarked;
