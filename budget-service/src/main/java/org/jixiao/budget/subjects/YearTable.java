package org.jixiao.budget.subjects;

import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.classification.Classification;
import org.jixiao.budget.classification.Entry;
import org.jixiao.web.Refusal;

/**
 * The table that answers for a year.
 *
 * @param revision how often the year's table was loaded; 0 where none was
 */
public record YearTable(long revision, Classification entries) {

    static YearTable builtIn(int year) {
        return new YearTable(0, BuiltIn.of(year));
    }

    public Source source() {
        if (revision > 0) {
            return Source.LOADED;
        }
        return entries.year() < BuiltIn.FIRST_YEAR ? Source.NONE : Source.BUILT_IN;
    }

    /** @throws Refusal 422 at {@code line}, naming the nearest known parent */
    public Entry require(String subject) {
        return entries.find(subject).orElseThrow(() -> Refusal.unprocessable("line", Unknown.reason(this, subject)));
    }
}
