package org.jixiao.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The change made by a person that led, perhaps over several services, to a new state. It travels on unchanged, so a
 * report version names the approval that brought it about.
 *
 * @param action what was done, e.g. {@code waiver-approved}
 * @param key topic key of what was changed, e.g. {@code 420104-LJT/2019/B12}
 * @param revision revision the change made of it
 * @param actor who did it: the subject of their token
 * @param actorName what readers call them; absent from messages older than the field
 * @param at when
 * @param summary one sentence in Chinese for readers of a scorecard or report
 */
public record Cause(
        String action,
        String key,
        long revision,
        String actor,
        @Nullable String actorName,
        Instant at,
        String summary) {

    public Cause(String action, String key, long revision, Person who, Instant at, String summary) {
        this(action, key, revision, who.subject(), who.name(), at, summary);
    }

    public Cause(String action, String key, long revision, String actor, Instant at, String summary) {
        this(action, key, revision, actor, null, at, summary);
    }

    public Person who() {
        return new Person(actor, actorName);
    }
}
