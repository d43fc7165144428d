package org.jixiao.budget.examining;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "某年度的全部申报数。 All declarations of a year.")
public record DeclarationsRequest(
        @Schema(description = "至多 500 项。 500 at most.") @NotNull @Size(max = 500)
        List<@NotNull @Valid FiledDeclaration> declarations) {}
