package org.jixiao.indicator.filing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request for a waiver.
 *
 * @param approved true to approve, false to reject
 * @param document number of the paper the decision is recorded in (文号)
 */
public record WaiverDecision(
        @NotNull Boolean approved,
        @Nullable @Size(min = 1, max = 200) String document,
        @Nullable @Size(min = 1, max = 2000) String comment) {}
