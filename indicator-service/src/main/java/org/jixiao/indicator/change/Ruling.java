package org.jixiao.indicator.change;

import java.time.Instant;
import org.jixiao.events.Person;
import org.jixiao.indicator.petition.Answered;
import org.jspecify.annotations.Nullable;

/**
 * What the finance bureau answered.
 *
 * @param document number of the paper it is recorded in (文号)
 * @param by whoever decides
 */
public record Ruling(
        boolean approved,
        @Nullable String document,
        @Nullable String comment,
        Person by,
        Instant at) implements Answered {}
