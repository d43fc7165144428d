/**
 * What people write into the cells of a form, and what it means: {@code ≥95%}, {@code 1,234.5万元}, {@code 前75名},
 * {@code 按时完成}. What can be meant in two ways is not decided here but asked about. Pure: {@code java.*} and the event
 * records only.
 */
@NullMarked
package org.jixiao.indicator.wording;

import org.jspecify.annotations.NullMarked;
