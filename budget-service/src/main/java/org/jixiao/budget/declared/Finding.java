package org.jixiao.budget.declared;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something a reviewer should look at.
 *
 * @param what what it is about, for a declaration in the department's words
 * @param stated as it was entered or declared; absent where no figure is concerned
 * @param computed what it should be; absent where nothing can be computed
 * @param unit of both: 元, 万元 or %; absent where there are none
 * @param message one sentence in Chinese
 */
public record Finding(
        Severity severity,
        FindingKind kind,
        Source source,
        String what,
        @Nullable BigDecimal stated,
        @Nullable BigDecimal computed,
        @Nullable String unit,
        String message) {

    /** A finding on a declaration. */
    static Finding declared(
            Severity severity,
            FindingKind kind,
            String what,
            BigDecimal stated,
            @Nullable BigDecimal computed,
            String unit,
            String message) {
        return new Finding(severity, kind, Source.DECLARED, what, stated, computed, unit, message);
    }

    public enum Severity {
        ERROR("错误"),
        WARNING("警告"),
        NOTE("提示");

        private final String chinese;

        Severity(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** Whether it is found on the accounts themselves or on what was said of them. */
    public enum Source {
        ENTERED("登记数"),
        DECLARED("申报数");

        private final String chinese;

        Source(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
