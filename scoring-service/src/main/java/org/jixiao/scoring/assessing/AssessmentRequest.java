package org.jixiao.scoring.assessing;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "评定：得分、档次、不适用三者填其一，并说明理由。 One of the three: points, a level, or that it doesn't apply; with a reason.")
public record AssessmentRequest(
        @Schema(
                description =
                        "得分，0 至标准分值；尚无评分方案时至多 10000。 Points, from 0 to the criterion's; 10000 at most where no scheme tells yet.",
                examples = "6")
        @DecimalMin("0")
        @DecimalMax("10000")
        @Digits(integer = 6, fraction = 4)
        @Nullable
        BigDecimal points,

        @Schema(description = "档次，为评分方案所列之一。 A level, one of those the scheme names.", examples = "部分达成年度指标并具有一定效果")
        @Size(min = 1, max = 100)
        @Nullable
        String level,

        @Schema(
                description =
                        "比例，百分数，在该档次的区间之内；系数固定的档次可不填。 Per cent of the points, within the level's range; not needed where the level leaves no choice.",
                examples = "70")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 6)
        @Nullable
        BigDecimal share,

        @Schema(
                description =
                        "填 false 表示对该部门不适用，仅限方案标为可不适用的评分项。 False where it doesn't concern the department; only of criteria that the scheme lets be left out.",
                examples = "true")
        @Nullable
        Boolean applicable,

        @Schema(description = "理由。 Why.", examples = "立项符合法规政策和部门职责") @NotBlank @Size(max = 1000)
        String reason) {

    public boolean applies() {
        return !Boolean.FALSE.equals(applicable);
    }

    /** Why it can't be understood; empty where it says exactly one thing. */
    public Optional<Refusal.Fault> unclear() {
        if (!applies() && (points != null || level != null || share != null)) {
            return fault(
                    "applicable", "不适用的评分项不填得分、档次和比例。", "What doesn't apply has neither points nor level nor share.");
        }
        if (applies() && points == null && level == null) {
            return fault("points", "得分与档次须填一项。", "Either points or a level is required.");
        }
        if (points != null && level != null) {
            return fault("level", "得分与档次只能填一项。", "Give either points or a level.");
        }
        if (share != null && level == null) {
            return fault("share", "比例须与档次一并填写。", "A share needs its level.");
        }
        return Optional.empty();
    }

    private static Optional<Refusal.Fault> fault(String field, String zh, String en) {
        return Optional.of(new Refusal.Fault(field, new Text(zh, en)));
    }
}
