package org.jixiao.indicator.waiver;

import java.time.Instant;
import java.util.List;
import org.jixiao.events.IndicatorState.EvidenceFile;
import org.jixiao.events.Person;
import org.jixiao.indicator.petition.Asked;
import org.jspecify.annotations.Nullable;

/**
 * Why a missed target should count as met.
 *
 * @param document number of the paper that supports it (文号)
 * @param evidence of the indicator (佐证材料) that supports it
 * @param by whoever asks
 */
public record Request(String reason, @Nullable String document, List<EvidenceFile> evidence, Person by, Instant at)
        implements Asked {

    public Request {
        evidence = List.copyOf(evidence);
    }
}
