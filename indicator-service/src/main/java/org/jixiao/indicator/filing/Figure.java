package org.jixiao.indicator.filing;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Digits;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A target or an actual: up to 18 digits before the point and 6 after it; growth rates may be negative. */
@Digits(integer = 18, fraction = 6)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Figure {

    String message() default "{org.jixiao.indicator.figure}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
