package org.jixiao.budget.changes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Adjustment;
import org.jixiao.budget.accounts.Kind;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.accounts.Yuan;
import org.jixiao.budget.classification.Fund;
import org.jspecify.annotations.Nullable;

/** A line is entered or corrected; its ledgers of adjustments and payments stay as they are. */
public record LineEntered(
        LineCode line, String name, @Nullable String projectName, Kind kind, Fund fund, BigDecimal initial)
        implements Change {

    public LineEntered {
        initial = Yuan.of(initial);
    }

    @Override
    public Accounts changed(Accounts before, Overspending overspending) {
        return new LinesEntered(List.of(this)).changed(before, overspending);
    }

    /** Whether the line is new, or other than it was. */
    boolean changes(Accounts before) {
        return !before.line(line).equals(Optional.of(in(before)));
    }

    /** The line as it is after this. */
    Line in(Accounts before) {
        Optional<Line> present = before.line(line);
        return new Line(
                line,
                name,
                projectName,
                kind,
                fund,
                initial,
                present.map(Line::ledger).orElse(List.of()),
                present.map(Line::payments).orElseGet(TreeMap::new));
    }

    /**
     * @param now the line as it would be after this
     * @param after all accounts as they would be
     */
    List<Fault> faults(Line now, Accounts before, Accounts after, Overspending overspending) {
        Optional<Line> present = before.line(line);
        List<Fault> faults = againstItsCode();
        faults.addAll(Limits.faults(present, now, "initial", overspending));
        present.ifPresent(then -> faults.addAll(againstItsMoves(then, after)));
        return faults;
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

    /** What moved stays a move that {@link AmountMoved} lets in. */
    private List<Fault> againstItsMoves(Line then, Accounts after) {
        List<Fault> faults = new ArrayList<>();
        if (kind != then.kind()) {
            moved(then, after, (move, other) -> !move.hasDocument() && other.kind() != kind)
                    .ifPresent(other -> faults.add(new Fault(
                            0,
                            "kind",
                            "与科目 " + other + " 之间有未填批复文号的调剂，支出类别须与其相同；请先冲销该笔调剂，如已批准再凭批复文号重新登记",
                            "amounts moved to or from line " + other + " without a document, so both are of one kind;"
                                    + " reverse the move first, and enter it anew with its document")));
        }
        if (fund != then.fund()) {
            moved(then, after, (move, other) -> other.fund() != fund)
                    .ifPresent(other -> faults.add(new Fault(
                            0,
                            "fund",
                            "与科目 " + other + " 之间有调剂，资金性质须与其相同；请先冲销该笔调剂",
                            "amounts moved to or from line " + other
                                    + ", so both are of one fund; reverse the move first")));
        }
        return faults;
    }

    /** The other side of the first such move that counts. */
    private static Optional<LineCode> moved(Line then, Accounts after, BiPredicate<Adjustment, Line> which) {
        return then.adjustments().stream()
                .filter(move -> move.counterpart() != null
                        && after.line(move.counterpart())
                                .filter(other -> which.test(move, other))
                                .isPresent())
                .map(Adjustment::counterpart)
                .findFirst();
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
        String project = projectName == null ? "" : "（" + projectName + "）";
        return "登记预算科目 " + line + " " + name + project + "：年初预算 " + initial.toPlainString() + " 元";
    }
}
