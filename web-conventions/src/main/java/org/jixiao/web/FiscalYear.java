package org.jixiao.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A fiscal year (calendar year, Asia/Shanghai) since the classification of 2007 came into use. */
@Min(FiscalYear.FIRST)
@Max(FiscalYear.LAST)
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
public @interface FiscalYear {

    int FIRST = 2007;

    int LAST = 2099;

    String message() default "{org.jixiao.web.fiscal-year}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
