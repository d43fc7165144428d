package org.jixiao.indicator.filing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks that a missed target count as met (特殊情况).
 *
 * @param document number of the paper that supports it (文号)
 */
public record WaiverRequest(
        @NotBlank @Size(max = 2000) String reason,
        @Nullable @Size(min = 1, max = 200) String document) {}
