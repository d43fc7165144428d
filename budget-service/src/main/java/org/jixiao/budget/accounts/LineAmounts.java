package org.jixiao.budget.accounts;

import java.util.Collection;
import java.util.List;

/** A line with its amounts, so that its ledgers are added up once for all the sums it is part of. */
record LineAmounts(Line line, Amounts amounts) {

    static List<LineAmounts> of(Collection<Line> lines) {
        return lines.stream().map(line -> new LineAmounts(line, line.amounts())).toList();
    }
}
