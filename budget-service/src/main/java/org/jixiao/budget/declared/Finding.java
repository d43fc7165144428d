package org.jixiao.budget.declared;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something a reviewer should look at.
 *
 * @param what what was declared, in the department's words
 * @param declared as it was stated, in the unit it was stated in
 * @param computed what follows from the accounts, in the same unit; absent where nothing can be computed
 * @param message one sentence in Chinese
 */
public record Finding(
        Severity severity,
        Kind kind,
        String what,
        @Nullable BigDecimal declared,
        @Nullable BigDecimal computed,
        String message) {

    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    public enum Kind {
        /** 金额不符. */
        AMOUNT_DIFFERS,
        /** 单位错误: ten-fold, or yuan for 万元. */
        UNIT_SLIP,
        /** 比重不符. */
        SHARE_DIFFERS,
        /** 增减幅不符. */
        CHANGE_DIFFERS,
        /** 基数为零. */
        ZERO_BASE,
        /** 分项合计与总数不符. */
        PARTS_DO_NOT_ADD_UP,
        /** 所依据的数未登记. */
        FIGURE_MISSING
    }
}
