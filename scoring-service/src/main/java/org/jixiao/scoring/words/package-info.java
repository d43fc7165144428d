/** What is said in both languages of the house. Pure: {@code java.*} only. */
@NullMarked
package org.jixiao.scoring.words;

import org.jspecify.annotations.NullMarked;
