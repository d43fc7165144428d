package org.jixiao.budget.examining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Collections;
import java.util.List;
import org.jixiao.budget.declared.Finding;
import org.jixiao.budget.declared.Finding.Severity;
import org.jixiao.budget.declared.Finding.Source;
import org.jixiao.budget.declared.FindingKind;
import org.jixiao.budget.ledger.BudgetYear;
import org.junit.jupiter.api.Test;

class FoundBeforeTest {

    private static final List<Long> REVISIONS = List.of(1L, 1L, 0L);

    private final FoundBefore before = new FoundBefore();

    @Test
    void threeYearsOfThreeThousandDepartmentsWithFiveFindingsEachAreHeld() {
        for (int year = 2019; year <= 2021; year++) {
            for (int department = 0; department < 3_000; department++) {
                before.keep(new BudgetYear("D" + department, year), REVISIONS, findings(5));
            }
        }

        for (int year = 2019; year <= 2021; year++) {
            for (int department = 0; department < 3_000; department++) {
                assertNotNull(before.at(new BudgetYear("D" + department, year), REVISIONS));
            }
        }
    }

    @Test
    void whatIsHeldIsBoundedByTheFindingsAndTheOldestGoesFirst() {
        BudgetYear first = new BudgetYear("FIRST", 2019);
        BudgetYear second = new BudgetYear("SECOND", 2019);
        before.keep(first, REVISIONS, findings(FoundBefore.MOST / 2 - 1));
        before.keep(second, REVISIONS, findings(FoundBefore.MOST / 2 - 1));
        before.at(first, REVISIONS);

        before.keep(new BudgetYear("THIRD", 2019), REVISIONS, findings(0));

        assertNotNull(before.at(first, REVISIONS));
        assertNull(before.at(second, REVISIONS));
    }

    @Test
    void whatIsFoundAgainTakesThePlaceOfWhatWasFound() {
        BudgetYear known = new BudgetYear("KNOWN", 2019);
        BudgetYear again = new BudgetYear("AGAIN", 2019);
        before.keep(known, REVISIONS, findings(1));
        for (long revision = 2; revision < 100; revision++) {
            before.keep(again, List.of(revision, 1L, 0L), findings(FoundBefore.MOST / 4));
            before.at(known, REVISIONS);
        }

        assertNotNull(before.at(known, REVISIONS));
        assertEquals(
                FoundBefore.MOST / 4, before.at(again, List.of(99L, 1L, 0L)).size());
        assertNull(before.at(again, List.of(98L, 1L, 0L)));
    }

    private static List<Finding> findings(int many) {
        return Collections.nCopies(
                many,
                new Finding(Severity.NOTE, FindingKind.FIGURE_MISSING, Source.DECLARED, "x", null, null, "元", "x"));
    }
}
