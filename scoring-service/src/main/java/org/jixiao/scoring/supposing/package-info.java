/**
 * What a scorecard would be (假设测算), over HTTP: evidence is supposed, scored and told to whoever asks; nothing is stored.
 */
@NullMarked
package org.jixiao.scoring.supposing;

import org.jspecify.annotations.NullMarked;
