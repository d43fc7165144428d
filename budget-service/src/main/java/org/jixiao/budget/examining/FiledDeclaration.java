package org.jixiao.budget.examining;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.budget.declared.Declaration;

/** A declaration as it is filed: {@code kind} says which of the four it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FiledAmount.class, name = "AMOUNT"),
    @JsonSubTypes.Type(value = FiledShare.class, name = "SHARE"),
    @JsonSubTypes.Type(value = FiledChange.class, name = "CHANGE"),
    @JsonSubTypes.Type(value = FiledGrowth.class, name = "GROWTH")
})
@Schema(
        name = "Declaration",
        description =
                "一项申报数，kind 为 AMOUNT 金额、SHARE 比重、CHANGE 已登记数之间的增减幅、GROWTH 连同金额申报的增减幅。"
                        + " A declaration: an amount, a share, a change between entered figures, or a growth stated with its amounts.",
        oneOf = {FiledAmount.class, FiledShare.class, FiledChange.class, FiledGrowth.class},
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "AMOUNT", schema = FiledAmount.class),
            @DiscriminatorMapping(value = "SHARE", schema = FiledShare.class),
            @DiscriminatorMapping(value = "CHANGE", schema = FiledChange.class),
            @DiscriminatorMapping(value = "GROWTH", schema = FiledGrowth.class)
        })
public sealed interface FiledDeclaration permits FiledAmount, FiledShare, FiledChange, FiledGrowth {

    Declaration declaration();
}
