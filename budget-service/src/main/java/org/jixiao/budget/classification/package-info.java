/**
 * The functional classification of expenditure (支出功能分类): class 类 (3 digits), section 款 (5), item 项 (7), their
 * names by year, and the fund each belongs to. Pure: {@code java.*} only.
 */
@NullMarked
package org.jixiao.budget.classification;

import org.jspecify.annotations.NullMarked;
