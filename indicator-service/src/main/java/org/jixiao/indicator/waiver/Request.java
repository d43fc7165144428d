package org.jixiao.indicator.waiver;

import java.time.Instant;
import org.jixiao.events.Person;
import org.jixiao.indicator.petition.Asked;
import org.jspecify.annotations.Nullable;

/**
 * Why a missed target should count as met.
 *
 * @param document number of the paper that supports it (文号)
 * @param by whoever asks
 */
public record Request(String reason, @Nullable String document, Person by, Instant at) implements Asked {}
