package org.jixiao.budget.ledger;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Payment;
import org.jixiao.budget.changes.AlreadyClosed;
import org.jixiao.budget.changes.Change;
import org.jixiao.budget.changes.Contradiction;
import org.jixiao.budget.changes.Fault;
import org.jixiao.budget.changes.LineEntered;
import org.jixiao.budget.changes.LineStated;
import org.jixiao.budget.changes.LinesEntered;
import org.jixiao.budget.changes.PaymentsEntered;
import org.jixiao.budget.changes.Vouchers;
import org.jixiao.budget.classification.Entry;
import org.jixiao.budget.department.Departments;
import org.jixiao.budget.subjects.Subjects;
import org.jixiao.budget.subjects.Unknown;
import org.jixiao.budget.subjects.YearTable;
import org.jixiao.web.Actor;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/**
 * Entries of many budgets at once, all or none: one change, one revision, one audit entry and one event of each budget
 * touched, and a fixed number of statements however many rows there are.
 */
@ApplicationScoped
public class Batches {

    private final Departments departments;
    private final Subjects subjects;
    private final BudgetTable budgets;
    private final AccountsReader reader;
    private final AccountsWriter writer;
    private final PaymentTable payments;
    private final Telling telling;
    private final BudgetConfig config;

    @Inject
    public Batches(
            Departments departments,
            Subjects subjects,
            BudgetTable budgets,
            AccountsReader reader,
            AccountsWriter writer,
            PaymentTable payments,
            Telling telling,
            BudgetConfig config) {
        this.departments = departments;
        this.subjects = subjects;
        this.budgets = budgets;
        this.reader = reader;
        this.writer = writer;
        this.payments = payments;
        this.telling = telling;
        this.config = config;
    }

    /** What one row enters, and into which budget. */
    public record Row<T>(BudgetYear budget, T entry) {}

    /**
     * What came of a batch in one budget.
     *
     * @param revision of its accounts now
     * @param entered rows that were new or other than before
     * @param repeated rows that changed nothing
     */
    public record Outcome(BudgetYear budget, long revision, int entered, int repeated) {}

    /**
     * Rows of one budget as a change.
     *
     * @param rows which row each entry of the change is
     * @param brought how many rows there are of this budget, known ones included
     */
    private record Prepared(Change change, List<Integer> rows, int brought) {}

    /**
     * @throws BatchRefused naming every row that can't be
     * @throws Refusal 409 where accounts are closed
     */
    @Transactional
    public List<Outcome> pay(Actor who, List<Row<Payment>> rows) {
        SortedMap<BudgetYear, List<Integer>> rowsOf = byBudget(rows);
        Map<BudgetYear, Long> revisions = lock(rowsOf);
        Map<BudgetYear, List<Payment>> brought = new TreeMap<>();
        rowsOf.forEach((budget, mine) -> brought.put(budget, entries(rows, mine)));
        Map<BudgetYear, Map<String, Payment>> known = payments.known(brought);
        SortedMap<BudgetYear, Prepared> prepared = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        rowsOf.forEach((budget, mine) -> {
            Vouchers sifted = Vouchers.sift(known.getOrDefault(budget, Map.of()), brought.get(budget));
            List<Integer> fresh = sifted.fresh().stream().map(mine::get).toList();
            faults.addAll(ofRows(sifted.faults(), mine));
            prepared.put(budget, new Prepared(new PaymentsEntered(entries(rows, fresh)), fresh, mine.size()));
        });
        return enter(who, prepared, revisions, faults);
    }

    /**
     * @throws BatchRefused naming every row that can't be
     * @throws Refusal 409 where accounts are closed
     */
    @Transactional
    public List<Outcome> enterLines(Actor who, List<Row<LineStated>> rows) {
        SortedMap<BudgetYear, List<Integer>> rowsOf = byBudget(rows);
        Map<Integer, YearTable> tables = keepTables(rowsOf);
        Map<BudgetYear, Long> revisions = lock(rowsOf);
        SortedMap<BudgetYear, Prepared> prepared = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        rowsOf.forEach(
                (budget, mine) -> prepared.put(budget, ofKnownSubjects(rows, mine, tables.get(budget.year()), faults)));
        return enter(who, prepared, revisions, faults);
    }

    private Map<Integer, YearTable> keepTables(SortedMap<BudgetYear, List<Integer>> rowsOf) {
        SortedSet<Integer> years =
                rowsOf.keySet().stream().map(BudgetYear::year).collect(toCollection(TreeSet::new));
        Map<Integer, YearTable> tables = new HashMap<>();
        years.forEach(year -> tables.put(year, subjects.keep(year)));
        return tables;
    }

    /** The other rows are added to the faults. */
    private static Prepared ofKnownSubjects(
            List<Row<LineStated>> rows, List<Integer> mine, YearTable table, List<Fault> faults) {
        List<LineEntered> lines = new ArrayList<>();
        List<Integer> known = new ArrayList<>();
        for (int row : mine) {
            LineStated line = rows.get(row).entry();
            String subject = line.line().subject().code();
            Optional<Entry> entry = table.entries().find(subject);
            if (entry.isPresent()) {
                lines.add(line.under(entry.get()));
                known.add(row);
            } else {
                faults.add(unknown(row, table, subject));
            }
        }
        return new Prepared(new LinesEntered(lines), known, mine.size());
    }

    private static Fault unknown(int row, YearTable table, String subject) {
        Text reason = Unknown.reason(table, subject);
        return new Fault(row, "line", reason.zh(), reason.en());
    }

    private Map<BudgetYear, Long> lock(SortedMap<BudgetYear, List<Integer>> rowsOf) {
        Set<String> known = departments.among(
                rowsOf.keySet().stream().map(BudgetYear::department).collect(Collectors.toSet()));
        List<Fault> faults = new ArrayList<>();
        rowsOf.forEach((budget, rows) -> {
            String code = budget.department();
            if (!known.contains(code)) {
                rows.forEach(row ->
                        faults.add(new Fault(row, "department", "没有登记部门 " + code, "there is no department " + code)));
            }
        });
        refuse(faults);
        return budgets.lock(rowsOf.keySet());
    }

    private List<Outcome> enter(
            Actor who, SortedMap<BudgetYear, Prepared> prepared, Map<BudgetYear, Long> revisions, List<Fault> faults) {
        Map<BudgetYear, Accounts> before = reader.read(prepared.keySet());
        Map<BudgetYear, Accounts> after = new TreeMap<>();
        prepared.forEach((budget, batch) -> {
            if (!batch.rows().isEmpty()) {
                after.put(budget, apply(batch, before.get(budget), budget, faults));
            }
        });
        refuse(faults);
        after.keySet()
                .removeIf(budget -> !prepared.get(budget).change().changes(before.get(budget), after.get(budget)));
        write(prepared, after.keySet());
        List<Outcome> outcomes = new ArrayList<>();
        prepared.forEach((budget, batch) -> {
            boolean changed = after.containsKey(budget);
            long revision = revisions.get(budget) + (changed ? 1 : 0);
            if (changed) {
                telling.tell(who, budget, batch.change(), before.get(budget), after.get(budget), revision);
            }
            int entered = changed ? batch.rows().size() : 0;
            outcomes.add(new Outcome(budget, revision, entered, batch.brought() - entered));
        });
        return outcomes;
    }

    /** The accounts as they were where the batch can't be, with its faults added to the others. */
    private Accounts apply(Prepared batch, Accounts before, BudgetYear budget, List<Fault> faults) {
        try {
            return batch.change().applyTo(before, config.overspending());
        } catch (Contradiction contradiction) {
            faults.addAll(ofRows(contradiction.faults(), batch.rows()));
            return before;
        } catch (AlreadyClosed refused) {
            throw Refused.closed(refused.closing(), budget);
        }
    }

    private void write(Map<BudgetYear, Prepared> prepared, Set<BudgetYear> changed) {
        Map<BudgetYear, Change> changes = new LinkedHashMap<>();
        changed.forEach(budget -> changes.put(budget, prepared.get(budget).change()));
        writer.write(changes);
        budgets.raise(changed);
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new BatchRefused(faults.stream()
                    .sorted(Comparator.comparingInt(Fault::entry))
                    .toList());
        }
    }

    private static <T> SortedMap<BudgetYear, List<Integer>> byBudget(List<Row<T>> rows) {
        return IntStream.range(0, rows.size())
                .boxed()
                .collect(Collectors.groupingBy(row -> rows.get(row).budget(), TreeMap::new, Collectors.toList()));
    }

    private static <T> List<T> entries(List<Row<T>> rows, List<Integer> which) {
        return which.stream().map(row -> rows.get(row).entry()).toList();
    }

    private static List<Fault> ofRows(List<Fault> faults, List<Integer> rows) {
        return faults.stream()
                .map(fault -> new Fault(rows.get(fault.entry()), fault.field(), fault.reasonZh(), fault.reasonEn()))
                .toList();
    }
}
