package org.jixiao.scoring.house;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.jixiao.embedded.testing.HouseRules;

@AnalyzeClasses(packages = "org.jixiao.scoring", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    /** The names of the metrics are the stream's. */
    @ArchTest
    static final ArchRule the_rules_and_the_arithmetic_are_plain_java = HouseRules.pureCore(
            "org.jixiao.events",
            "org.jixiao.scoring.evidence",
            "org.jixiao.scoring.rule",
            "org.jixiao.scoring.scheme",
            "org.jixiao.scoring.card",
            "org.jixiao.scoring.difference",
            "org.jixiao.scoring.hypothesis",
            "org.jixiao.scoring.reach",
            "org.jixiao.scoring.words",
            "org.jixiao.scoring.declared",
            "org.jixiao.scoring.explanation");
}
