package org.jixiao.budget.house;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.jixiao.embedded.testing.HouseRules;

@AnalyzeClasses(packages = "org.jixiao.budget", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule the_core_is_pure = HouseRules.pureCore(
            "org.jixiao.budget.accounts..",
            "org.jixiao.budget.analysis..",
            "org.jixiao.budget.changes..",
            "org.jixiao.budget.classification..",
            "org.jixiao.budget.declared..",
            "org.jixiao.budget.figures..",
            "org.jixiao.budget.findings..",
            "org.jixiao.budget.history..",
            "org.jixiao.budget.identity..",
            "org.jixiao.budget.metrics..");
}
