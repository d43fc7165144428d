package org.jixiao.report;

import java.util.Set;
import org.jixiao.report.content.Facts;
import org.jixiao.report.content.Part;
import org.jixiao.report.content.ReportModel;

/** Reports under the title they have unless a district chooses another; whole, unless told otherwise. */
public final class Reports {

    private Reports() {}

    public static ReportModel of(Facts facts) {
        return without(facts, Set.of());
    }

    public static ReportModel without(Facts facts, Set<Part> leftOut) {
        return ReportModel.of(facts, "区直部门（单位）整体支出绩效自评报告", leftOut);
    }
}
