package org.jixiao.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text on one line, as sentences quote it and tables hold it: no line ends, tabs or other controls. */
@Pattern(regexp = "^[^\\x00-\\x1F\\x7F\\x85\\u2028\\u2029]*$")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OneLine {

    String message() default "{org.jixiao.web.one-line}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
