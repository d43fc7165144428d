package org.jixiao.budget.examining;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.web.Refusal;
import org.jixiao.web.Refusal.Fault;
import org.jixiao.web.Text;

@Schema(description = "某年度的全部申报数。 All declarations of a year.")
public record DeclarationsRequest(
        @Schema(description = "至多 500 项。 500 at most.") @NotNull @Size(max = 500)
        List<@NotNull @Valid FiledDeclaration> declarations) {

    /** @throws Refusal 400 naming each amount that says neither which figure it is nor what its parts are */
    void requireSomethingToCheck() {
        List<Fault> faults = IntStream.range(0, declarations.size())
                .filter(i -> declarations.get(i) instanceof FiledAmount amount
                        && amount.figure() == null
                        && amount.parts().isEmpty())
                .mapToObj(i -> new Fault(
                        "declarations[" + i + "].figure",
                        new Text("figure 与 parts 至少填一项，否则无从核对。", "Either figure or parts must be given.")))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }
}
