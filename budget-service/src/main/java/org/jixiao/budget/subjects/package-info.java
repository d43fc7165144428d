/**
 * The classification's door and table: a year's full table is loaded by the finance bureau and answers in place of the
 * built-in one; {@link org.jixiao.budget.subjects.Subjects} is asked whether a subject exists.
 */
@NullMarked
package org.jixiao.budget.subjects;

import org.jspecify.annotations.NullMarked;
