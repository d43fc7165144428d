package org.jixiao.budget.accounts;

import java.math.BigDecimal;

/** 固定资产 at original value in yuan: all there are, and those in use. */
public record FixedAssets(BigDecimal total, BigDecimal inUse) {

    public FixedAssets {
        total = Yuan.of(total);
        inUse = Yuan.of(inUse);
    }
}
