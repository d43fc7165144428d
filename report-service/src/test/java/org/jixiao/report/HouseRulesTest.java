package org.jixiao.report;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.jixiao.embedded.testing.HouseRules;

@AnalyzeClasses(packages = "org.jixiao.report", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    /** The states of the stream are plain data, and the words the core speaks. */
    @ArchTest
    static final ArchRule core = HouseRules.pureCore(
            "org.jixiao.report.content",
            "org.jixiao.report.document",
            "org.jixiao.report.difference",
            "org.jixiao.report.drawing",
            "org.jixiao.events");
}
