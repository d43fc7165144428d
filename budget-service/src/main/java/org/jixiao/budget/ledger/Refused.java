package org.jixiao.budget.ledger;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jixiao.budget.accounts.Accounts;
import org.jixiao.budget.accounts.FinalAccounts.Closed;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.budget.changes.AlreadyClosed;
import org.jixiao.budget.changes.Change;
import org.jixiao.budget.changes.Contradiction;
import org.jixiao.budget.changes.NoSuchAdjustment;
import org.jixiao.budget.changes.NoSuchLine;
import org.jixiao.budget.changes.NotClosed;
import org.jixiao.budget.changes.Overspending;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;

/** What the pure core refuses, as it is told to a caller. */
final class Refused {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Refused() {}

    /** @throws Refusal 404 for a line or an adjustment that is not there, 409 for closed accounts, 422 for a contradiction */
    static Accounts apply(Change change, Accounts before, Overspending overspending, BudgetYear year) {
        try {
            return change.applyTo(before, overspending);
        } catch (Contradiction refused) {
            throw Refusal.unprocessable(refused.faults().stream()
                    .map(fault -> new Refusal.Fault(fault.field(), new Text(fault.reasonZh(), fault.reasonEn())))
                    .toList());
        } catch (NoSuchLine refused) {
            throw noLine(refused.line(), year);
        } catch (NoSuchAdjustment refused) {
            throw Refusal.notFound(new Text(
                    year.key() + " 的预算科目 " + refused.line() + " 没有第 " + refused.number() + " 笔调整。",
                    "Line " + refused.line() + " of " + year.key() + " has no adjustment " + refused.number() + "."));
        } catch (AlreadyClosed refused) {
            throw Refusal.conflict(closed(refused.closing(), year));
        } catch (NotClosed refused) {
            throw Refusal.conflict(
                    new Text(year.key() + " 的决算没有封账。", "The final accounts of " + year.key() + " are not closed."));
        }
    }

    static Refusal noLine(LineCode line, BudgetYear year) {
        return Refusal.notFound(
                new Text(year.key() + " 没有预算科目 " + line + "。", "There is no line " + line + " in " + year.key() + "."));
    }

    static Text closed(Closed closing, BudgetYear year) {
        String at = MINUTE.format(closing.at());
        return new Text(
                year.key() + " 的决算已于 " + at + " 由 " + closing.byName() + " 封账，须先重新开账。",
                "The final accounts of " + year.key() + " were closed at " + at + " (Asia/Shanghai) by "
                        + closing.byName() + "; they must be reopened first.");
    }

    static Refusal noAccounts(BudgetYear year) {
        return Refusal.notFound(new Text(
                "部门 " + year.department() + " 没有 " + year.year() + " 年度预算。",
                "Department " + year.department() + " has no budget of " + year.year() + "."));
    }
}
