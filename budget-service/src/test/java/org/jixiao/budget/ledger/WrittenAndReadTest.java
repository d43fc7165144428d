package org.jixiao.budget.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.ControlledExpense;
import org.jixiao.budget.accounts.EconomicSplit;
import org.jixiao.budget.accounts.ExpenseKind;
import org.jixiao.budget.accounts.FixedAssets;
import org.jixiao.budget.accounts.MonthlyPlan;
import org.jixiao.budget.accounts.Payment;
import org.jixiao.budget.accounts.Procurement;
import org.jixiao.budget.changes.AlreadyClosed;
import org.jixiao.budget.changes.Change;
import org.jixiao.budget.changes.Contradiction;
import org.jixiao.budget.changes.ControlledExpenseEntered;
import org.jixiao.budget.changes.EconomicSplitEntered;
import org.jixiao.budget.changes.FixedAssetsEntered;
import org.jixiao.budget.changes.MonthlyPlanEntered;
import org.jixiao.budget.changes.NoSuchAdjustment;
import org.jixiao.budget.changes.NoSuchLine;
import org.jixiao.budget.changes.NotClosed;
import org.jixiao.budget.changes.Overspending;
import org.jixiao.budget.changes.PaymentsEntered;
import org.jixiao.budget.changes.ProcurementEntered;
import org.jixiao.budget.changes.RandomChanges;
import org.jixiao.budget.classification.BuiltIn;
import org.jixiao.budget.entry.BudgetApi;
import org.jixiao.embedded.testing.JixiaoTestResource;
import org.jixiao.web.Actor;
import org.junit.jupiter.api.Test;

/** Whatever is done to accounts: what the database has of them is what the core has. */
@QuarkusTest
@WithTestResource(JixiaoTestResource.class)
class WrittenAndReadTest {

    private static final int WALKS = 40;
    private static final int LEAST_STEPS = 30;
    private static final int MOST_STEPS = 60;

    /** By the name that the steps of the closing bear. */
    private static final Actor WHO = new Actor("x", "x", Set.of("finance"), null);

    @Inject
    Ledger ledger;

    @Test
    void what_is_read_is_what_was_written() {
        long seed = new Random().nextLong();
        Set<String> seen = new TreeSet<>();
        JqwikSession.run(() -> {
            List<List<Change>> walks =
                    changes().list().ofMinSize(LEAST_STEPS).ofMaxSize(MOST_STEPS).generator(WALKS).stream(
                                    new Random(seed))
                            .map(Shrinkable::value)
                            .limit(WALKS)
                            .toList();
            for (int walk = 0; walk < WALKS; walk++) {
                walk("WALK-" + walk, walks.get(walk), "walk " + walk + " of seed " + seed, seen);
            }
        });
        assertTrue(
                seen.containsAll(Set.of(
                        "budget-line-removed",
                        "budget-adjustment-reversed",
                        "budget-amount-moved",
                        "payments-entered",
                        "final-accounts-closed",
                        "final-accounts-reopened",
                        "monthly-plan-entered",
                        "procurement-entered")),
                seen + " are too few to tell, of seed " + seed);
    }

    private void walk(String department, List<Change> changes, String name, Set<String> seen) {
        BudgetApi.finance().department(department);
        BudgetYear year = new BudgetYear(department, 2019);
        Accounts accounts = Accounts.empty(BuiltIn.of(2019));
        Map<String, Payment> vouchers = new HashMap<>();
        long revision = 0;
        for (Change change : changes) {
            Change fitted = RandomChanges.fitted(change, accounts, vouchers);
            Accounts after;
            try {
                after = fitted.applyTo(accounts, Overspending.REFUSE);
            } catch (Contradiction | NoSuchLine | NoSuchAdjustment | AlreadyClosed | NotClosed refused) {
                continue;
            }
            ledger.enter(WHO, year, fitted, null);
            if (fitted.changes(accounts, after)) {
                revision++;
                seen.add(fitted.action());
            }
            if (fitted instanceof PaymentsEntered paid) {
                paid.payments().forEach(payment -> vouchers.put(payment.voucher(), payment));
            }
            accounts = after;
        }
        if (revision > 0) {
            assertEquals(new Ledger.Standing(revision, accounts), ledger.standing(year), name + ": " + changes);
        }
    }

    private static Arbitrary<Change> changes() {
        return Arbitraries.frequencyOf(Tuple.of(4, RandomChanges.oneOfAny()), Tuple.of(1, figures()));
    }

    /** What is entered beside the lines. */
    private static Arbitrary<Change> figures() {
        Arbitrary<BigDecimal> yuan =
                Arbitraries.longs().between(0, 99_999_999_999L).map(fen -> BigDecimal.valueOf(fen, 2));
        Arbitrary<BigDecimal> perhaps = yuan.injectNull(0.3);
        Arbitrary<String> words = Arbitraries.of("实际支出 / 年初预算", "").injectNull(0.3);
        return Arbitraries.oneOf(
                Combinators.combine(yuan, yuan, perhaps, perhaps)
                        .as((personnel, operating, personnelBudget, operatingBudget) -> new EconomicSplitEntered(
                                new EconomicSplit(personnel, operating, personnelBudget, operatingBudget))),
                Combinators.combine(Arbitraries.of(ExpenseKind.class), perhaps, yuan, perhaps, perhaps)
                        .as((kind, budget, actual, priorBudget, priorActual) -> new ControlledExpenseEntered(
                                new ControlledExpense(kind, budget, actual, priorBudget, priorActual))),
                Combinators.combine(yuan, yuan, words)
                        .as((budget, actual, basis) ->
                                new ProcurementEntered(new Procurement.ByAmounts(budget, actual, basis))),
                Combinators.combine(Arbitraries.integers().between(0, 9_999_999), words)
                        .as((rate, basis) ->
                                new ProcurementEntered(new Procurement.ByRate(BigDecimal.valueOf(rate, 2), basis))),
                Combinators.combine(yuan, yuan)
                        .as((one, other) -> new FixedAssetsEntered(new FixedAssets(one.max(other), one.min(other)))),
                Arbitraries.integers()
                        .between(0, 10_000)
                        .list()
                        .ofSize(MonthlyPlan.MONTHS - 1)
                        .map(WrittenAndReadTest::plan));
    }

    private static Change plan(List<Integer> shares) {
        List<Integer> rising = new ArrayList<>(shares);
        Collections.sort(rising);
        rising.add(10_000);
        return new MonthlyPlanEntered(new MonthlyPlan(
                rising.stream().map(share -> BigDecimal.valueOf(share, 2)).toList()));
    }
}
