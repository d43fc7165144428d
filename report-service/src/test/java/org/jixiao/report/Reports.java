package org.jixiao.report;

import java.util.Set;
import org.jixiao.report.content.Facts;
import org.jixiao.report.content.ReportModel;

/** Reports that leave nothing out. */
public final class Reports {

    private Reports() {}

    public static ReportModel of(Facts facts) {
        return ReportModel.of(facts, Set.of());
    }
}
