package org.jixiao.budget.changes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.classification.Fund;
import org.jspecify.annotations.Nullable;

/** A line is entered or corrected; its ledgers of adjustments and payments stay as they are. */
public record LineEntered(
        LineCode line, String name, @Nullable String projectName, Kind kind, Fund fund, BigDecimal initial)
        implements Change {

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        return before.with(entered(before, overspending));
    }

    /** The line as it is after this. */
    Line entered(Accounts before, Overspending overspending) {
        Optional<Line> present = before.line(line);
        Line after = new Line(
                line,
                name,
                projectName,
                kind,
                fund,
                initial,
                present.map(Line::ledger).orElse(List.of()),
                present.map(Line::payments).orElseGet(TreeMap::new));
        List<Fault> faults = againstItsCode();
        faults.addAll(Limits.faults(present, after, "initial", overspending));
        if (!faults.isEmpty()) {
            throw new Contradiction(faults);
        }
        return after;
    }

    private List<Fault> againstItsCode() {
        List<Fault> faults = new ArrayList<>();
        boolean project = line.project() != null;
        if (project && kind != Kind.PROJECT) {
            faults.add(new Fault(0, "kind", "带项目代码的应为项目支出", "a line with a project code is project expenditure"));
        }
        if (project != (projectName != null)) {
            faults.add(new Fault(
                    0,
                    "projectName",
                    project ? "带项目代码的应填项目名称" : "没有项目代码的不填项目名称",
                    project
                            ? "a line with a project code has a project name"
                            : "a line without a project code has no project name"));
        }
        return faults;
    }

    @Override
    public @Nullable Object partOf(Accounts accounts) {
        return accounts.line(line).orElse(null);
    }

    @Override
    public String action() {
        return "budget-line-entered";
    }

    @Override
    public String summary() {
        return "登记预算科目 " + line + " " + name + "：年初预算 " + initial.toPlainString() + " 元";
    }
}
