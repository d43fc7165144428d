package org.jixiao.stream;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.jixiao.embedded.testing.HouseRules;

@AnalyzeClasses(
        packages = {"org.jixiao.events", "org.jixiao.stream"},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule events_are_plain_data = HouseRules.pureCore("org.jixiao.events..");
}
