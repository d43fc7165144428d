package org.jixiao.budget.analysis;

import org.jixiao.budget.accounts.Rollup;
import org.jixiao.budget.classification.Level;

/** A class (类) or section (款) within one fund. */
public record RollupRow(Level level, String code, String name, Columns basic, Columns project, Columns total) {

    static RollupRow of(Rollup rollup) {
        return new RollupRow(
                Level.of(rollup.code()),
                rollup.code(),
                rollup.name(),
                Columns.of(rollup.basic()),
                Columns.of(rollup.project()),
                Columns.of(rollup.total()));
    }
}
