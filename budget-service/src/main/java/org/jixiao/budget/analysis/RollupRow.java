package org.jixiao.budget.analysis;

import org.jixiao.budget.accounts.Rollup;

/** A class (类) or section (款) within one fund. */
public record RollupRow(Level level, String code, String name, Columns basic, Columns project, Columns total) {

    public enum Level {
        CLASS,
        SECTION
    }

    static RollupRow of(Level level, Rollup rollup) {
        return new RollupRow(
                level,
                rollup.code(),
                rollup.name(),
                Columns.of(rollup.basic()),
                Columns.of(rollup.project()),
                Columns.of(rollup.total()));
    }
}
