package org.jixiao.budget.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jspecify.annotations.Nullable;

/** Several lines of one year are entered or corrected at once, each as {@link LineEntered} does; all or none. */
public record LinesEntered(List<LineEntered> entries) implements Change {

    public LinesEntered {
        entries = List.copyOf(entries);
    }

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        List<Line> lines = new ArrayList<>();
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
            try {
                lines.add(entry.entered(before, overspending));
            } catch (Contradiction contradiction) {
                int place = i;
                contradiction.faults().forEach(fault -> faults.add(fault.of(place)));
            }
        }
        if (!faults.isEmpty()) {
            throw new Contradiction(faults);
        }
        return before.with(lines);
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
