package org.jixiao.budget.entry;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jixiao.budget.accounts.LineCode;
import org.jixiao.web.HalfWidth;

/** Code of a line: seven digits, the first a 2, and for a project a hyphen and its code. */
@Pattern(regexp = LineCode.PATTERN)
@HalfWidth
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface BudgetLine {

    String message() default "{org.jixiao.budget.line}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
