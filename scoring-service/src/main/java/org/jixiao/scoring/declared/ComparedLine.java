package org.jixiao.scoring.declared;

import java.math.BigDecimal;
import org.jixiao.events.ScorecardState.Status;
import org.jspecify.annotations.Nullable;

/**
 * A criterion or indicator with its three figures.
 *
 * @param parent code of the criterion above; absent at the top
 * @param leaf whether nothing is below it
 * @param points 标准分值
 * @param computed 计算得分; absent on a leaf that waits and on what doesn't apply
 * @param declared 自评得分: as stated, or else what is stated below it added up; absent where something is left out
 * @param stated whether the department stated that figure itself
 * @param reviewed 复核得分; absent where there is no review, or something still waits
 * @param difference declared less computed; absent where one of them is
 */
public record ComparedLine(
        String code,
        String name,
        @Nullable String parent,
        boolean leaf,
        BigDecimal points,
        Status status,
        @Nullable BigDecimal computed,
        @Nullable BigDecimal declared,
        boolean stated,
        @Nullable BigDecimal reviewed,
        @Nullable BigDecimal difference,
        @Nullable String remark,
        @Nullable String reason) {}
