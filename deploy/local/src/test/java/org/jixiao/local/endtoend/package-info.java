/**
 * The whole house, end to end: every service a process of its own, spoken to over HTTP only, on one suite that all
 * tests share. Each test works on departments of its own, and brings back what it takes away.
 */
@NullMarked
package org.jixiao.local.endtoend;

import org.jspecify.annotations.NullMarked;
