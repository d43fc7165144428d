package org.jixiao.budget.changes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.Yuan;
import org.jspecify.annotations.Nullable;

/** Several lines of one year are entered or corrected at once, each as {@link LineEntered} does; all or none. */
public record LinesEntered(List<LineEntered> entries) implements Change {

    public LinesEntered {
        entries = List.copyOf(entries);
    }

    /**
     * Which of them change anything, by their position. Those of a line that comes more than once do, for no one can tell
     * which is meant.
     */
    public List<Integer> fresh(Accounts before) {
        Map<LineCode, Long> times = entries.stream().collect(groupingBy(LineEntered::line, counting()));
        return IntStream.range(0, entries.size())
                .filter(i ->
                        times.get(entries.get(i).line()) > 1 || entries.get(i).changes(before))
                .boxed()
                .toList();
    }

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        List<Line> lines = entries.stream().map(entry -> entry.in(before)).toList();
        Accounts after = before.with(lines);
        List<Fault> faults = new ArrayList<>();
        Map<LineCode, Integer> seen = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            LineEntered entry = entries.get(i);
            Integer first = seen.putIfAbsent(entry.line(), i);
            if (first != null) {
                faults.add(new Fault(
                        i,
                        "line",
                        "科目 " + entry.line() + " 重复出现",
                        "line " + entry.line() + " comes more than once",
                        first));
            }
            int place = i;
            entry.faults(lines.get(i), before, after, overspending).forEach(fault -> faults.add(fault.of(place)));
        }
        if (!faults.isEmpty()) {
            throw new Contradiction(faults);
        }
        return after;
    }

    /** Their initial budgets together, in yuan. */
    public BigDecimal sum() {
        return entries.stream().map(LineEntered::initial).reduce(Yuan.ZERO, BigDecimal::add);
    }

    @Override
    public @Nullable Object partOf(Accounts accounts) {
        List<Line> lines = entries.stream()
                .flatMap(entry -> accounts.line(entry.line()).stream())
                .toList();
        return lines.isEmpty() ? null : lines;
    }

    @Override
    public String action() {
        return "budget-lines-entered";
    }

    @Override
    public String summary() {
        return "批量登记预算科目 " + entries.size() + " 个";
    }
}
