package org.jixiao.budget.examining;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Digits;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An amount as it stands in a report, in its unit. */
@Digits(integer = 13, fraction = 6)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DeclaredFigure {

    String message() default "{org.jixiao.budget.declared-amount}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
