package org.jixiao.budget.entry;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Digits;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jixiao.web.rows.InYuan;

/** An amount in yuan that the ledger can hold and sum: 13 digits before the point, 2 after it. */
@InYuan
@Digits(integer = 13, fraction = 2)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Money {

    String message() default "{org.jixiao.budget.money}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
