package org.jixiao.indicator.house;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.jixiao.embedded.testing.HouseRules;

@AnalyzeClasses(packages = "org.jixiao.indicator", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    /** The states of the stream are plain data, and the words the core speaks. */
    @ArchTest
    static final ArchRule core = HouseRules.pureCore(
            "org.jixiao.indicator.plan",
            "org.jixiao.indicator.measure",
            "org.jixiao.indicator.petition",
            "org.jixiao.indicator.waiver",
            "org.jixiao.indicator.change",
            "org.jixiao.indicator.evidence",
            "org.jixiao.indicator.findings",
            "org.jixiao.indicator.history",
            "org.jixiao.indicator.wording",
            "org.jixiao.indicator.form",
            "org.jixiao.indicator.trend",
            "org.jixiao.events");
}
