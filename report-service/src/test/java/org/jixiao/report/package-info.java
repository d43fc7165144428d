/** Tests of the report. */
@org.jspecify.annotations.NullMarked
package org.jixiao.report;
