/** The service as a whole, over HTTP and over the stream. */
@NullMarked
package org.jixiao.report.service;

import org.jspecify.annotations.NullMarked;
