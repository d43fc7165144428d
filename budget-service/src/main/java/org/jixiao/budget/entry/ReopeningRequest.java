package org.jixiao.budget.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.accounts.FinalAccounts.Reopened;
import org.jixiao.budget.changes.FinalAccountsReopened;
import org.jixiao.web.Actor;
import org.jixiao.web.OneLine;

@Schema(description = "决算重新开账。 The reopening of closed accounts.")
public record ReopeningRequest(
        @Schema(description = "原因。 Reason.") @NotBlank @Size(max = 500) @OneLine
        String reason,

        @Schema(description = "依据文件。 The document that ordered it.") @NotBlank @Size(max = 200)
        String document) {

    FinalAccountsReopened change(Instant at, Actor who) {
        return new FinalAccountsReopened(new Reopened(at, who.subject(), who.name(), reason, document));
    }
}
