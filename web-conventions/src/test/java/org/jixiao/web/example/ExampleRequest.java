package org.jixiao.web.example;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

public record ExampleRequest(
        @NotBlank @Size(max = 20) String name,

        @Schema(examples = "\"7218661.00\"") @NotNull @Digits(integer = 16, fraction = 2)
        BigDecimal amount,

        @Min(1) @Max(9) int count,
        @Nullable Boolean done,
        @Nullable Kind kind,
        @Nullable LocalDate asOf,
        @Nullable Instant at,
        List<@Valid Measure> measures,
        @Nullable @Size(max = 50) List<@NotBlank String> tags,
        Map<String, @Size(max = 50) String> labels) {

    public ExampleRequest {
        measures = measures == null ? List.of() : List.copyOf(measures);
        labels = labels == null ? Map.of() : Map.copyOf(labels);
    }

    public enum Kind {
        BASIC,
        PROJECT
    }

    public record Measure(
            @NotBlank String name,

            @Schema(examples = "3.28") @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 6)
            BigDecimal target) {}
}
