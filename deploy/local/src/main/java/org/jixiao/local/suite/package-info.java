/**
 * The processes of the house on one machine: PostgreSQL, Kafka and the four services, started in order, waited for,
 * watched, taken away for tests, and ended together. Everything that lasts is in one data folder.
 */
@NullMarked
package org.jixiao.local.suite;

import org.jspecify.annotations.NullMarked;
