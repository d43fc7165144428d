package org.jixiao.budget.entry;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Number of a treasury's voucher: up to 64 characters, none of them white space. */
@Pattern(regexp = "^\\S{1,64}$")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Voucher {

    String message() default "{org.jixiao.budget.voucher}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
