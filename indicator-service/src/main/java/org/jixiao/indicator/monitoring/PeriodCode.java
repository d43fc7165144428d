package org.jixiao.indicator.monitoring;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jixiao.indicator.trend.Period;

/** A month or a quarter, e.g. {@code 2019-03} or {@code 2019-Q1}. */
@Pattern(regexp = Period.PATTERN)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PeriodCode {

    String message() default "{org.jixiao.indicator.period}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
