package org.jixiao.budget.findings;

import java.util.List;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.Line;
import org.jixiao.budget.declared.Finding;
import org.jixiao.budget.declared.Finding.Severity;
import org.jixiao.budget.declared.Finding.Source;
import org.jixiao.budget.declared.FindingKind;
import org.jixiao.budget.figures.Executed;

/** Lines of which more is spent than there is, where that is not refused at the door. */
final class Overspent {

    private Overspent() {}

    static List<Finding> check(Accounts accounts) {
        return accounts.lines().stream()
                .filter(line -> line.amounts().balance().signum() < 0)
                .map(line -> finding(line, Executed.of(accounts)))
                .toList();
    }

    private static Finding finding(Line line, Executed executed) {
        String what = line.code() + " " + line.name();
        return new Finding(
                Severity.WARNING,
                FindingKind.OVERSPENT,
                Source.ENTERED,
                what,
                line.amounts().executed(),
                line.amounts().adjusted(),
                "元",
                what + "：" + executed.chinese() + " " + line.amounts().executed() + " 元，超出调整后预算 "
                        + line.amounts().adjusted() + " 元，超支 "
                        + line.amounts().balance().negate() + " 元");
    }
}
