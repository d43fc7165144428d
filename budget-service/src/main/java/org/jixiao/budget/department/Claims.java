package org.jixiao.budget.department;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jixiao.budget.department.DepartmentTable.Row;
import org.jixiao.events.DepartmentState;
import org.jixiao.web.FiscalYear;
import org.jixiao.web.Refusal;
import org.jixiao.web.Text;
import org.jspecify.annotations.Nullable;

/** What a profile says that other departments have a say in: who stands above it, and whose credit code it is. */
@ApplicationScoped
class Claims {

    private final DepartmentTable departments;
    private final CreditCodeTable creditCodes;

    @Inject
    Claims(DepartmentTable departments, CreditCodeTable creditCodes) {
        this.departments = departments;
        this.creditCodes = creditCodes;
    }

    /**
     * The caller holds the lock of the lineage where there is a parent.
     *
     * @param department as it would be
     * @param parent as it is stated now, for whatever years
     * @throws Refusal 422 where the parent is unknown, or stands below the department in some year
     */
    void checkParent(DepartmentState department, @Nullable String parent) {
        if (parent == null) {
            return;
        }
        Map<String, Optional<DepartmentState>> read = new HashMap<>();
        read.put(department.department(), Optional.of(department));
        Lineage lineage = new Lineage(code ->
                read.computeIfAbsent(code, other -> departments.find(other).map(Row::state)));
        lineage.circle(department).ifPresent(circle -> {
            String path = String.join(" → ", circle.path());
            // From the first year on it is no matter of years.
            boolean always = circle.year() == FiscalYear.FIRST;
            throw refused(
                    "parent",
                    (always ? "上级部门成环：" : "自 " + circle.year() + " 年起上级部门成环：") + path + "。",
                    (always ? "The" : "From " + circle.year() + " on the") + " way up would lead back: " + path + ".");
        });
        if (!parent.equals(department.department()) && departments.find(parent).isEmpty()) {
            throw refused(
                    "parent", "没有登记上级部门 " + parent + "。", "There is no department " + parent + " to stand above.");
        }
    }

    /**
     * @param all that the department has now; what it had besides is free for others
     * @throws Refusal 422 where another department has the code
     */
    void takeCreditCode(String department, @Nullable String creditCode, Set<String> all) {
        if (creditCode != null) {
            String holder = creditCodes.take(creditCode, department);
            if (!holder.equals(department)) {
                throw refused(
                        "unifiedSocialCreditCode",
                        "该代码已属于部门 " + holder + "。",
                        "This code belongs to department " + holder + " already.");
            }
        }
        creditCodes.keepOnly(all, department);
    }

    private static Refusal refused(String field, String zh, String en) {
        return Refusal.unprocessable(field, new Text(zh, en));
    }
}
