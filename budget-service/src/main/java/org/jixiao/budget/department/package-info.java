/** The profile of a department (部门概况), by year where it changes, from the request to its row and its event. */
@NullMarked
package org.jixiao.budget.department;

import org.jspecify.annotations.NullMarked;
