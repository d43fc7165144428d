package org.jixiao.events;

import java.time.Instant;

/**
 * The change made by a person that led, perhaps over several services, to a new state. It travels on unchanged, so a
 * report version names the approval that brought it about.
 *
 * @param action what was done, e.g. {@code waiver-approved}
 * @param key topic key of what was changed, e.g. {@code 420104-LJT/2019/B12}
 * @param revision revision the change made of it
 * @param actor who did it: the subject of their token
 * @param at when
 * @param summary one sentence in Chinese for readers of a scorecard or report
 */
public record Cause(String action, String key, long revision, String actor, Instant at, String summary) {}
