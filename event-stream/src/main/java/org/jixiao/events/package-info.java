/**
 * What the services tell each other: one record per topic, each the whole state of one key, with a revision that grows
 * by one per change. Plain data, {@code java.*} only; money is yuan with two decimals, every other figure carries its
 * unit.
 *
 * <p>For each, a JSON Schema and a golden example stand in the resources, named after the topic, e.g.
 * {@code /events/indicators.schema.json} and {@code /events/indicators.golden.json}: a service's tests may hold what it
 * really emits against them. A field added later is {@code @Nullable}, or what older writers left on the topics could no
 * longer be read.
 */
@NullMarked
package org.jixiao.events;

import org.jspecify.annotations.NullMarked;
