/**
 * What the services tell each other: one record per topic, each the whole state of one key, with a revision that grows
 * by one per change. Plain data, {@code java.*} only. JSON Schemas and golden examples stand under {@code events/} in
 * the resources; money is yuan with two decimals, every other figure carries its unit.
 */
@NullMarked
package org.jixiao.events;

import org.jspecify.annotations.NullMarked;
