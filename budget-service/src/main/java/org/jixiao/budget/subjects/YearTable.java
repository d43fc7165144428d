package org.jixiao.budget.subjects;

import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.classification.Classification;

/**
 * The table that answers for a year.
 *
 * @param revision how often the year's table was loaded; 0 where the built-in one answers
 */
public record YearTable(long revision, Classification entries) {

    static YearTable builtIn(int year) {
        return new YearTable(0, BuiltIn.of(year));
    }

    public Source source() {
        return revision == 0 ? Source.BUILT_IN : Source.LOADED;
    }
}
