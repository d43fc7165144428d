/** Tests of the running service: HTTP in, PostgreSQL and Kafka real. Each class keeps to a department of its own. */
@NullMarked
package org.jixiao.indicator.service;

import org.jspecify.annotations.NullMarked;
