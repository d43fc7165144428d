package org.jixiao.budget.department;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Rows of {@code department_credit_code}: whose each credit code is, whatever the years it is stated for. */
@ApplicationScoped
class CreditCodeTable {

    private final Jdbi jdbi;

    @Inject
    CreditCodeTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Takes the code for the department where nobody has it; waits for whoever is taking it at the same time.
     *
     * @return the department that has it now
     */
    String take(String creditCode, String department) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into department_credit_code as taken (credit_code, department)
                        values (:creditCode, :department)
                        on conflict on constraint pk_department_credit_code do update set department = taken.department
                        returning department
                        """)
                .bind("creditCode", creditCode)
                .bind("department", department)
                .mapTo(String.class)
                .one());
    }

    /** Gives back every other code of the department. */
    void keepOnly(Set<String> creditCodes, String department) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from department_credit_code
                        where department = :department and credit_code <> all (:creditCodes)
                        """)
                .bind("department", department)
                .bindArray("creditCodes", String.class, creditCodes.toArray())
                .execute());
    }
}
