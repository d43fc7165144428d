package org.jixiao.budget.changes;

import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.FixedAssets;
import org.jspecify.annotations.Nullable;

/** The fixed assets are entered or corrected. */
public record FixedAssetsEntered(FixedAssets assets) implements Change {

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        if (assets.inUse().compareTo(assets.total()) > 0) {
            throw new Contradiction("inUse", "在用固定资产不能多于固定资产总额", "cannot be more than all fixed assets");
        }
        return before.with(assets);
    }

    @Override
    public @Nullable Object partOf(Accounts accounts) {
        return accounts.fixedAssets();
    }

    @Override
    public String action() {
        return "fixed-assets-entered";
    }

    @Override
    public String summary() {
        return "登记固定资产：总额 " + assets.total() + " 元，在用 " + assets.inUse() + " 元";
    }
}
