/**
 * A real PostgreSQL and a real Kafka broker as child processes, with a data folder each: the local run and every
 * service's tests use the same ones. Children hang on a leash, so that none outlives the JVM that started it, and what
 * a crashed run left behind is cleared away by the next start on the same folder.
 */
@NullMarked
package org.jixiao.embedded;

import org.jspecify.annotations.NullMarked;
