/** The door over all departments: whose accounts of a year are closed, and how far they were executed. */
@NullMarked
package org.jixiao.budget.overview;

import org.jspecify.annotations.NullMarked;
