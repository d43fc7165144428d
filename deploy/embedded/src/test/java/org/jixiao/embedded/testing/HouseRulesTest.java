package org.jixiao.embedded.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HouseRulesTest {
    private static final String ROOMS = "org.jixiao.embedded.testing.rooms.";

    @TestFactory
    Stream<DynamicTest> a_room_against_the_rules_is_noticed_and_a_tidy_one_is_not() {
        return Stream.of(
                        HouseRules.every_endpoint_says_who_may_use_it,
                        HouseRules.every_endpoint_says_what_it_answers,
                        HouseRules.bodies_have_an_order,
                        HouseRules.figures_are_exact,
                        HouseRules.packages_are_null_marked,
                        HouseRules.names_are_the_domains,
                        HouseRules.times_are_the_clocks)
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> {
                    assertEquals(true, violates(rule, "open"));
                    assertEquals(false, violates(rule, "tidy"));
                }));
    }

    @Test
    void a_cycle_between_packages_is_noticed() {
        assertEquals(true, violates(HouseRules.packages_form_no_cycles, "loop"));
        assertEquals(false, violates(HouseRules.packages_form_no_cycles, "tidy"));
    }

    @Test
    void a_core_that_knows_more_than_java_and_itself_is_noticed() {
        assertEquals(true, violates(HouseRules.pureCore(ROOMS + "tidy.."), "tidy"));
        assertEquals(true, violates(HouseRules.pureCore(ROOMS + "loop.one.."), "loop"));
        assertEquals(false, violates(HouseRules.pureCore(ROOMS + "loop.."), "loop"));
    }

    private static boolean violates(ArchRule rule, String room) {
        return rule.evaluate(new ClassFileImporter().importPackages(ROOMS + room))
                .hasViolation();
    }
}
