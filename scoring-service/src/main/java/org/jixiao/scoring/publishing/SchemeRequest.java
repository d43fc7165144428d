package org.jixiao.scoring.publishing;

import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.scoring.scheme.Criterion;
import org.jixiao.scoring.scheme.Grade;
import org.jixiao.scoring.scheme.Modifier;
import org.jixiao.scoring.scheme.Scheme;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

@Schema(description = "评分方案的内容；代码见地址。 What a scheme says; its code is in the address.")
public record SchemeRequest(
        @Schema(description = "方案代码，可不填；所填须与地址一致。 May be left out; where it is given, it is the one in the address.")
        @Nullable
        String code,

        @Schema(description = "名称。 Name.") @NotNull String name,

        @Schema(description = "适用年度。 The year that it judges.", examples = "2019")
        int fiscalYear,

        @Schema(
                description = "适用的行政区划代码，不填则适用所有部门。 Division code whose departments it judges; all where it is absent.",
                examples = "420104")
        @Nullable
        String region,

        @Schema(description = "满分，为各评分项分值之和。 What the criteria add up to.", examples = "100") @NotNull
        BigDecimal points,

        @Schema(description = "等级，其区间覆盖 0 至满分。 Grades, whose intervals cover 0 to all points.") @NotNull
        List<@NotNull Grade> grades,

        @Schema(description = "评分项树。 The criteria as a tree.") @NotNull
        List<@NotNull Criterion> criteria,

        @Schema(description = "总分的调整，依次进行；没有则不填。 What becomes of the total, in this order; absent where nothing does.")
        @Nullable
        List<@NotNull Modifier> modifiers,

        @Schema(
                description =
                        "完成值达到目标值的百分之多少即提示目标可能偏低，百分数；不填则为 130。 Per cent of a target from which on an actual is told as far above it; 130 where absent.",
                examples = "130")
        @Nullable
        BigDecimal farAbove) {

    /** @throws Refusal 422 where it names another code than the address */
    Scheme scheme(String address) {
        if (code != null && !code.equals(address)) {
            throw Refusal.unprocessable(
                    "code",
                    new Text(
                            "与地址中的方案代码 " + address + " 不一致；可不填。",
                            "Differs from the code in the address, " + address + "; it may be left out."));
        }
        return new Scheme(address, name, fiscalYear, region, points, grades, criteria, modifiers, farAbove);
    }
}
