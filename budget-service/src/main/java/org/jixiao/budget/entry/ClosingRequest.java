package org.jixiao.budget.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.FinalAccounts.Closed;
import org.jixiao.budget.changes.FinalAccountsClosed;
import org.jixiao.web.Actor;

@Schema(description = "年终决算封账。 The closing of a year's final accounts.")
public record ClosingRequest(
        @Schema(
                description = "决算支出合计，单位：元；应与各笔支付合计一致。 Total executed in yuan; must be the sum of the payments.",
                examples = "\"34939472.45\"")
        @NotNull
        @Money
        @PositiveOrZero
        BigDecimal executed,

        @Schema(description = "依据文件。 The document behind it.") @NotBlank @Size(max = 200)
        String document) {

    FinalAccountsClosed change(Instant at, Actor who) {
        return new FinalAccountsClosed(new Closed(at, who.subject(), who.name(), executed, document));
    }
}
